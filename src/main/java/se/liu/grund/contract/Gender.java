package se.liu.grund.contract;

/** Kön as B&F delivers it: three separate fetches, never computed from each other (DESIGN.md decision 4). */
public enum Gender {
    KVINNOR("Kvinnor"),
    MÄN("Män"),
    TOTALT("Totalt");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    /** The Swedish label, as written in messages and files. */
    public String label() {
        return label;
    }
}
