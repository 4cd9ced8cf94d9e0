package se.liu.grund.source.px;

import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;

/** Tells what is wrong in DATA: each datum that is none, up to a number, and how many there are too few or too many. */
final class DataFaults {

    private static final int MOST = 1000;

    private final Faults faults;
    private final CubeHead head;
    private long told;
    private long untold;
    private int surplusLine;
    private int surplusColumn;
    private String surplus = "";

    DataFaults(Faults faults, CubeHead head) {
        this.faults = faults;
        this.head = head;
    }

    /** A datum that is neither number nor symbol. */
    void unknown(int line, int column, String found) {
        if (told++ < MOST) {
            faults.add(new Fault(
                    line,
                    column,
                    Stop.shown(found),
                    "a number with . for decimals, or a symbol in quotes such as \"..\" or \"-\"",
                    "Write the number or the symbol that belongs there."));
        } else {
            untold++;
        }
    }

    /** The first datum after the last cell. */
    void surplus(int line, int column, String found) {
        surplusLine = line;
        surplusColumn = column;
        surplus = found;
    }

    /**
     * What is to be said when DATA has been read.
     *
     * @param data how many there were
     * @param closed whether {@code ;} stood after the last one
     */
    void end(long data, boolean closed, int line) {
        if (untold > 0) {
            faults.add(new Fault(
                    0,
                    0,
                    "%,d more data that cannot be read".formatted(untold),
                    "numbers and symbols",
                    "Mend those told first, and read the file again."));
        }
        long size = head.size();
        if (data > size) {
            throw surplusFault(data, size);
        }
        if (!closed) {
            throw Stop.at(
                    line,
                    "the end of the file after %,d data".formatted(data),
                    "%,d data (%s) and a \";\" after them".formatted(size, PxHead.sizes(head.variables())),
                    "Fetch the file again: it was cut off.");
        }
        if (data < size) {
            throw Stop.at(
                    line,
                    "%,d data".formatted(data),
                    "%,d (%s)".formatted(size, PxHead.sizes(head.variables())),
                    "Add the data that are missing, or fetch the file again; which ones they are cannot be known.");
        }
    }

    private SourceException surplusFault(long data, long size) {
        Fault fault = !surplus.isEmpty() && Character.isLetter(surplus.charAt(0))
                ? new Fault(
                        surplusLine,
                        surplusColumn,
                        Stop.shown(surplus) + " after the last cell",
                        "the end of the file: DATA is the last statement",
                        "Move the statement before DATA.")
                : new Fault(
                        surplusLine,
                        surplusColumn,
                        "%,d data".formatted(data),
                        "%,d (%s)".formatted(size, PxHead.sizes(head.variables())),
                        "Take the surplus away, or fetch the file again; numbers have . and no , for decimals.");
        return new SourceException(fault);
    }
}
