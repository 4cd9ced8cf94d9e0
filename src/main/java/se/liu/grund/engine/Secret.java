package se.liu.grund.engine;

/** A text that nobody may see: token, key, password. It shows itself only where it is sent. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** The name also lets Spring convert a setting to it. */
    public static Secret of(String text) {
        return new Secret(text.strip());
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "…";
    }
}
