package se.liu.grund.delivery;

/**
 * One file's table on the way to cells, with what is needed to read it.
 *
 * @param file the file's name, for origins and messages
 * @param lines its text
 * @param sources which role each heading, column and name group plays
 * @param terms what its labels stand for
 * @param counts what its cells hold
 * @param breaches where its faults are gathered
 * @param notes where it is told what was left out
 */
record Table(
        String file,
        Lines lines,
        Sources sources,
        Terms terms,
        Counts counts,
        FileBreaches breaches,
        FileNotes notes) {}
