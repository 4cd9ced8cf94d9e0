package se.liu.grund.qvd;

/**
 * Where a table's data came from, as Qlik notes it.
 *
 * @param discriminator the source, such as {@code INLINE;} or a file path
 * @param statement the script statement, often empty
 */
public record QvdLineage(String discriminator, String statement) {}
