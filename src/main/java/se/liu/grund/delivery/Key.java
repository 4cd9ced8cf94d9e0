package se.liu.grund.delivery;

/** The app's key, e.g. {@code EX001} and {@code Affärsjuridisk kandidatexamen}. */
record Key(String code, String name) {}
