package se.liu.grund.standin;

/** An app that the stand-in begins with, empty. */
public record StandInApp(String id, String title) {}
