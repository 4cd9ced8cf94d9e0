package se.liu.grund.source.jsonstat;

/** No entries at all. */
final class NoEntries extends Entries {

    @Override
    boolean next() {
        return false;
    }

    @Override
    public void close() {}
}
