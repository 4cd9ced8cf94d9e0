package se.liu.grund.engine;

/**
 * What a {@code lib://} name stands for.
 *
 * @param id the engine's own
 * @param name as scripts write it after {@code lib://}
 * @param type {@code folder}, or a kind of database
 * @param target the folder's path as the engine sees it; of other types it may hold secrets
 */
public record DataConnection(String id, String name, String type, String target) {

    /** Whether it leads to a folder. */
    public boolean isFolder() {
        return type.equals("folder");
    }

    @Override
    public String toString() {
        return "DataConnection[" + id + ", " + name + ", " + type + "]";
    }
}
