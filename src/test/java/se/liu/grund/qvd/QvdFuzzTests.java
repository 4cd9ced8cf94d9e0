package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty thousand spoilt files, from seeds: each is refused by a {@link QvdException} that names the file, or read with the values that a
 * naive decoder with strict arithmetic finds in it. Nothing else: no other exception, no hang, no memory by a liar's word.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QvdFuzzTests {

    private static final int OF_OURS = 16_000;
    private static final int OF_QLIKS = 4_000;
    private static final long ALLOWANCE = 1 << 20;
    private static final long BYTES_PER_BYTE = 100;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    private int read;
    private int refused;

    @Test
    void readsOrRefusesEveryMutantOfOurFiles() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (EdgeTables edge : EdgeTables.small()) {
            seeds.add(written(edge.table()));
        }
        seeds.add(written(QvdWriterTests.workedExample()));
        seeds.add(written(HeaderTextTests.table()));
        for (int i = 0; i < 6; i++) {
            seeds.add(written(QvdPropertyTests.table(new Random(1000 + i))));
        }
        fuzz(seeds, OF_OURS);
    }

    @Test
    void readsOrRefusesEveryMutantOfQliksFiles() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (Path file : GenuineQvds.all()) {
            if (Files.size(file) < 20_000) {
                seeds.add(RawQvd.bytes(file));
            }
        }
        fuzz(seeds, OF_QLIKS);
    }

    private void fuzz(List<byte[]> seeds, int mutants) {
        for (int i = 0; i < mutants; i++) {
            byte[] mutant = new Mutations(new Random(i)).of(seeds.get(i % seeds.size()));
            Path file = RawQvd.write(folder, mutant);
            try {
                readOrRefused(file, mutant);
            } catch (AssertionError | Exception | OutOfMemoryError | StackOverflowError e) {
                throw new AssertionError(
                        "mutant of seed " + i + " of file " + i % seeds.size() + " of " + seeds.size() + ": " + e, e);
            }
        }
        // Neither a reader that refuses everything nor mutations that change nothing prove anything.
        assertThat(read).as("read").isGreaterThan(mutants / 10);
        assertThat(refused).as("refused").isGreaterThan(mutants / 4);
    }

    private void readOrRefused(Path file, byte[] mutant) {
        boolean whole = isRead(file, mutant, judge -> judge.accept(QvdReader.read(file)));
        boolean open = isRead(file, mutant, judge -> {
            try (QvdFile opened = QvdReader.open(file)) {
                opened.warnings();
                judge.accept(opened.table());
            }
        });
        assertThat(open).as("read where it lies, too").isEqualTo(whole);
        if (whole) {
            read++;
        } else {
            refused++;
        }
    }

    private static boolean isRead(Path file, byte[] mutant, Consumer<Consumer<QvdTable>> door) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            door.accept(table -> {
                isWithinBudget(before, mutant);
                NaiveQvd.of(mutant).agreesWith(table);
            });
            return true;
        } catch (QvdException e) {
            isWithinBudget(before, mutant);
            assertThat(e.getMessage())
                    .startsWith(file.toString())
                    .hasSizeGreaterThan(file.toString().length() + 20);
            return false;
        }
    }

    private static void isWithinBudget(long before, byte[] mutant) {
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated")
                .isLessThan(ALLOWANCE + BYTES_PER_BYTE * mutant.length);
    }

    private byte[] written(QvdTable table) {
        Path file = folder.resolve("seed.qvd");
        QvdWriter.write(file, table, Durability.LEFT_TO_SYSTEM);
        return RawQvd.bytes(file);
    }
}
