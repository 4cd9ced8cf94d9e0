package se.liu.grund.source.px;

/** Tells bytes that are no PX file from a PX file with a fault. */
final class NotPx {

    private NotPx() {}

    /**
     * Ends the reading of an empty file, or one with bytes 0.
     *
     * @param expected what the file should be
     */
    static void refuse(byte[] head, String expected) {
        int blank = 0;
        int line = 1;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                throw Stop.at(line, "byte 0x00", "text", "Fetch the file again: this one is damaged.");
            }
            blank += head[i] == ' ' || head[i] == '\n' || head[i] == '\r' || head[i] == '\t' ? 1 : 0;
            line += head[i] == '\n' ? 1 : 0;
        }
        if (blank == head.length) {
            throw Stop.at(0, "an empty file", expected, "Fetch the file again.");
        }
    }

    /** Ends the reading of a workbook or an archive. */
    static void refuseArchive(byte[] start) {
        if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            throw Stop.at(0, "a workbook or an archive", "a PX file", "Unpack it, or save the table as PX.");
        }
    }
}
