package se.liu.grund.bench;

import java.util.Locale;

/**
 * Work of ours beside work of qvdrs.
 *
 * @param least how many times as fast as qvdrs ours should be, 0 where nothing was promised
 */
record Contest(String work, Lap ours, Lap theirs, double least) {

    static String head() {
        return String.format(
                Locale.ROOT,
                "%-58s %9s %9s  %-22s %9s %9s   %7s %7s  %s",
                "",
                "ours best",
                "median",
                "qvdrs",
                "best",
                "median",
                "x best",
                "x med.",
                "wanted");
    }

    /** One line: milliseconds, and how many times as fast ours is. */
    String line() {
        double best = theirs.best() / ours.best();
        return String.format(
                Locale.ROOT,
                "%-58s %9.1f %9.1f  %-22s %9.1f %9.1f   %7.2f %7.2f  %s",
                work,
                ours.best() / 1e6,
                ours.median() / 1e6,
                theirs.name(),
                theirs.best() / 1e6,
                theirs.median() / 1e6,
                best,
                theirs.median() / ours.median(),
                least == 0 ? "" : least + (best >= least ? " held" : " MISSED"));
    }
}
