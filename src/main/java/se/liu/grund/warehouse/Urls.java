package se.liu.grund.warehouse;

/** Addresses as messages show them. */
final class Urls {

    private Urls() {}

    /** Without what stands after a question mark, where some write passwords. */
    static String shown(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters) + "?…";
    }
}
