package se.liu.grund.engine;

/** Says nothing of who comes. */
record AnybodyWay() implements WayIn {

    @Override
    public Pass pass() {
        return Pass.NONE;
    }
}
