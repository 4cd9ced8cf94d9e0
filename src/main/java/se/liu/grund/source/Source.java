package se.liu.grund.source;

/** Something that holds numbers: rows of text whose meaning a contract gives, or a cube that says itself what it holds. */
public sealed interface Source permits Grid, Cube {}
