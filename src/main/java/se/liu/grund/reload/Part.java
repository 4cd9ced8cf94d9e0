package se.liu.grund.reload;

/** What has to be right for an app to be reloaded, in the order in which it is checked. */
public enum Part {
    SETTING("a setting", "the configuration is whole"),
    NAME("the host's name", "a name that the name service knows"),
    PORT("the port", "something listens there"),
    CERTIFICATE("a certificate", "each side takes the other's certificate, which names the host and is valid"),
    ENGINE("the engine", "an engine, or a proxy that has one"),
    USER("the user", "the engine knows the user"),
    LICENCE("the licence", "the user has a licence and a session is free"),
    APP("the app", "the app is there and the user may open it"),
    RIGHT("the right", "the user may change and save the app"),
    FOLDER("the folder connection", "lib:// leads to the folder that releases are published in");

    private final String word;
    private final String expected;

    Part(String word, String expected) {
        this.word = word;
        this.expected = expected;
    }

    /** As sentences say it. */
    public String word() {
        return word;
    }

    String expected() {
        return expected;
    }
}
