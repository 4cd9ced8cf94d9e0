package se.liu.grund.web.ops;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two services on the same books would spoil both; H2 refuses the second, and this says so in words. */
class BooksLockedFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final Pattern FILE = Pattern.compile("\"(.+?\\.mv\\.db)\"");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return null;
        }
        Matcher file = FILE.matcher(String.valueOf(cause.getMessage()));
        return new FailureAnalysis(
                "The books (Grund's own H2 database) " + (file.find() ? file.group(1) + " " : "")
                        + "are in use by another process.",
                "Stop the other Grund, or the tool that has the file open; or give this one books of its own with"
                        + " spring.datasource.url=jdbc:h2:file:<another path>.",
                cause);
    }
}
