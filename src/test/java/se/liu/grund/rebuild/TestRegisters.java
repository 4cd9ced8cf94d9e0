package se.liu.grund.rebuild;

import java.nio.file.Path;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.register.SyntheticTable;
import se.liu.grund.release.Release;

/** Invented registers for a house, and what is published of them. */
final class TestRegisters {

    static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));

    /** The rows of a year are the same however many years there are. */
    static void deliver(TestHouse house, int last) throws Exception {
        SyntheticRegisters registers = new SyntheticRegisters(LISTS, 9, 1993, last, 80, 200);
        for (SyntheticTable table : registers.tables()) {
            table.parquet(house.root.resolve("deliveries/register"));
        }
    }

    static Release current(TestHouse house, String app) {
        return house.releases.current(app).orElseThrow();
    }

    private TestRegisters() {}
}
