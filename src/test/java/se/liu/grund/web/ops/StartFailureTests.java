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
    void leavesOtherFaultsOfADatabaseToOthers() {
        Throwable fault = catchThrowable(() -> DriverManager.getConnection("jdbc:h2:mem:x;INIT=SELECT * FROM NOWHERE"));

        assertThat(fault).isInstanceOf(SQLException.class);
        FailureAnalysis analysis = new BooksLockedFailureAnalyzer().analyze(fault);
        assertThat(analysis).isNull();
    }
}
