package se.liu.grund.web.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.liu.grund.GrundApplication;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void saysInWordsThatTheBooksAreInUse(CapturedOutput output) throws IOException {
        Path books = folder.resolve("books.mv.db");
        try (FileChannel other = FileChannel.open(books, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();

            assertThatThrownBy(() -> SpringApplication.run(
                            GrundApplication.class,
                            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("books"),
                            "--grund.release.folder=" + folder.resolve("qvd-export"),
                            "--grund.admin.password=prov",
                            "--server.port=0"))
                    .isInstanceOf(Exception.class);
        }
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("The books (Grund's own H2 database) " + books + " are in use by another process.")
                .contains(
                        "Stop the other Grund, or the tool that has the file open; or give this one books of its own with"
                                + " spring.datasource.url=jdbc:h2:file:<another path>.");
    }

    @Test
    void saysInWordsThatTheWarehouseCannotBeOpened(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        GrundApplication.class,
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                        "--grund.release.folder=" + folder.resolve("qvd-export"),
                        "--grund.admin.password=prov",
                        "--grund.warehouse.url=jdbc:postgresql://grund:hemlig@127.0.0.1:1/db?password=hemlig",
                        "--server.port=0"))
                .isInstanceOf(Exception.class);
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("The warehouse cannot be used. PostgreSQL cannot be reached at"
                        + " 'jdbc:postgresql://…@127.0.0.1:1/db?…': ")
                .contains(
                        "Mend grund.warehouse (url, user, password), or see that its engine is up, and start Grund again."
                                + " With grund.warehouse.url=jdbc:duckdb: no server is needed.")
                .doesNotContain("hemlig");
    }

    @Test
    void leavesOtherFaultsOfADatabaseToOthers() {
        Throwable fault = catchThrowable(() -> DriverManager.getConnection("jdbc:h2:mem:x;INIT=SELECT * FROM NOWHERE"));

        assertThat(fault).isInstanceOf(SQLException.class);
        FailureAnalysis analysis = new BooksLockedFailureAnalyzer().analyze(fault);
        assertThat(analysis).isNull();
    }
}
