package se.liu.grund.warehouse;

import java.sql.SQLException;

/**
 * What a driver threw, fit for logs: its kind, state and place in the code, but of its words only those that stand in no row. It
 * has no cause, since causes quote too.
 */
final class DriverFault extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    DriverFault(SQLException e) {
        super(EngineFaults.said(e), e.getSQLState(), e.getErrorCode());
        this.kind = e.getClass().getSimpleName();
        setStackTrace(e.getStackTrace());
    }

    @Override
    public String toString() {
        return kind + " (SQLState " + getSQLState() + ", code " + getErrorCode() + "): " + getMessage();
    }
}
