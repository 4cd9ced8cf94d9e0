package se.liu.grund.engine;

/** Qlik Cloud's API keys are bearer tokens. */
record ApiKeyWay(Secret key) implements WayIn {

    @Override
    public Pass pass() {
        return Pass.bearer(key);
    }
}
