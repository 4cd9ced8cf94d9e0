/** A query's rows to QVD and QVD into a database table, streaming. Doors: {@code JdbcToQvd}, {@code QvdToJdbc}. */
@NullMarked
package se.liu.grund.qvd.jdbc;

import org.jspecify.annotations.NullMarked;
