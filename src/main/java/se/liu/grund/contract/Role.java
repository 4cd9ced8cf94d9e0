package se.liu.grund.contract;

/** What a label in a delivered file stands for. */
public enum Role {
    MÅTT("mått"),
    KÖN("kön"),
    PERIOD("period"),
    KOD("kod"),
    NAMN("namn"),
    KATEGORI("kategori");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The word in contracts and messages. */
    public String label() {
        return label;
    }
}
