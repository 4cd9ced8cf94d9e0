package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import se.liu.grund.delivery.CellBatch;
import se.liu.grund.delivery.CellCategory;
import se.liu.grund.delivery.CellChoice;
import se.liu.grund.delivery.CellColumn;
import se.liu.grund.delivery.CellGroup;
import se.liu.grund.delivery.CellLabels;
import se.liu.grund.delivery.CellStore;
import se.liu.grund.delivery.CellSum;
import se.liu.grund.delivery.RepeatedCell;
import se.liu.grund.delivery.UnequalCell;
import se.liu.grund.warehouse.Loading;
import se.liu.grund.warehouse.Workspace;

/** The cells of one delivery as a table of the warehouse, filled in one transaction. */
final class StagedCells implements CellStore {

    private final CellLabels labels;
    private final Loading loading;
    private final CellQuestions questions;
    private final List<int[]> columns = new ArrayList<>();

    StagedCells(Workspace workspace, String table, CellLabels labels) {
        this.labels = labels;
        this.loading = workspace.loading(
                table, Arrays.stream(CellColumn.values()).map(StagedCells::name).toList());
        this.questions = new CellQuestions(workspace.dsl(), workspace.table(table), labels);
    }

    /** The name of a column in the warehouse. */
    static String name(CellColumn column) {
        // "column" is a word of SQL that some engines want quoted and some do not.
        return column == CellColumn.COLUMN ? "col" : column.name().toLowerCase(Locale.ROOT);
    }

    /** Lets the cells stay. */
    void commit() {
        loading.commit();
    }

    @Override
    public CellLabels labels() {
        return labels;
    }

    @Override
    public void add(CellBatch batch) {
        columns.clear();
        for (CellColumn column : CellColumn.values()) {
            columns.add(batch.values(column));
        }
        loading.add(columns, batch.count());
    }

    @Override
    public void discard() {
        loading.rollback();
    }

    @Override
    public void repeated(Consumer<RepeatedCell> each) {
        loading.flush();
        questions.repeated(each);
    }

    @Override
    public void groups(Set<CellCategory> without, Consumer<CellGroup> each) {
        loading.flush();
        questions.groups(without, each);
    }

    @Override
    public CellSum sum(CellChoice choice) {
        loading.flush();
        return questions.sum(choice);
    }

    @Override
    public void unequal(Consumer<UnequalCell> each) {
        loading.flush();
        questions.unequal(each);
    }
}
