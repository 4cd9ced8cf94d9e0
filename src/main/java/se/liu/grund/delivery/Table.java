package se.liu.grund.delivery;

/**
 * One file's (or sheet's) table on the way to cells, with what is needed to read it.
 *
 * @param roles which role each heading, column, variable and name group plays
 * @param terms what its labels stand for
 * @param counts what its cells hold
 * @param cells where its cells go
 * @param breaches where its faults are gathered
 * @param notes where it is told what was left out
 */
record Table(TableRoles roles, Terms terms, Counts counts, TableCells cells, FileBreaches breaches, FileNotes notes) {}
