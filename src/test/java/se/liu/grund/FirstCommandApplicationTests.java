package se.liu.grund;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import se.liu.grund.TestGrundApplication.StandInAndSamples;

/** What {@code mvn spring-boot:test-run} does, on other ports and in a folder of the test's own. */
@ExtendWith(OutputCaptureExtension.class)
class FirstCommandApplicationTests {

    @TempDir
    Path folder;

    @Test
    void rebuildsEveryMartReloadsEveryAppAndPrintsATable(CapturedOutput output) throws IOException {
        int qlik = freePort();
        SpringApplication.Running running = SpringApplication.from(GrundApplication::main)
                .with(StandInAndSamples.class)
                .run(
                        TestGrundApplication.SAMPLES,
                        "--server.port=0",
                        "--grund.standin.port=" + qlik,
                        "--grund.qlik.engines.qlik.url=ws://127.0.0.1:" + qlik,
                        "--grund.release.folder=" + folder.resolve("qvd-export"),
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("books"));
        try (ConfigurableApplicationContext context = running.getApplicationContext()) {
            assertThat(context.isActive()).isTrue();
            assertThat(output.getOut().replace('\u00A0', ' '))
                    .contains("mart          tables      rows   hidden        QVD    reload   read-back")
                    .containsPattern(
                            "bakgrund           8     1 920    1 840 +\\d+ kB +\\d+,\\d s   ✓ 12 024 numbers equal, saved")
                    .containsPattern(
                            "framgrund         14     5 460    \\d \\d+ +\\d+ kB +\\d+,\\d s   ✓ [\\d ]+ numbers equal, saved")
                    .containsPattern("alumni            50     3 572 .*✓ [\\d ]+ numbers equal, saved")
                    .containsPattern("rekrytering       22     1 144 .*✓ [\\d ]+ numbers equal, saved")
                    .contains("All 20 steps came to their end.")
                    .contains(
                            "! framgrund: Measure 'Bransch': Kvinnor + Män cannot be Totalt in 1 place: Affärsjuridisk"
                                    + " kandidatexamen 2014 - 2019, Ej uppföljningsbara: 12 + 13 against 12.")
                    .contains("stand-in Qlik at ws://127.0.0.1:" + qlik);
        }
    }

    /** With two, public or not, {@code mvn spring-boot:test-run} would not know which to run. */
    @Test
    void hasOneMainClassToFind() throws URISyntaxException {
        Path tests = Path.of(
                getClass().getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(new ClassFileImporter()
                        .importPath(tests).stream()
                                .filter(type -> type.getMethods().stream()
                                        .anyMatch(method -> method.getName().equals("main")))
                                .map(JavaClass::getName))
                .containsExactly("se.liu.grund.TestGrundApplication");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
