package se.liu.grund.standin.script;

/**
 * One statement's text, its comments blanked so that every character stands where it stood in the script.
 *
 * @param from where in the script it begins, from 0
 * @param ended whether a semicolon ended it
 */
record Piece(int from, String text, boolean ended) {}
