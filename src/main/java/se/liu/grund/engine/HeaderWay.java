package se.liu.grund.engine;

/** The proxy believes a header; who may send it is the network's concern, so its value is kept as a secret. */
final class HeaderWay implements WayIn {

    private final Pass pass;

    HeaderWay(String name, String value) {
        pass = Pass.header(name, value);
    }

    @Override
    public Pass pass() {
        return pass;
    }

    @Override
    public String toString() {
        return "HeaderWay[" + pass + "]";
    }
}
