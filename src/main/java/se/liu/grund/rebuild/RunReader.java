package se.liu.grund.rebuild;

import static se.liu.grund.books.schema.Tables.RUN;
import static se.liu.grund.books.schema.Tables.RUN_BREACH;
import static se.liu.grund.books.schema.Tables.RUN_FINDING;
import static se.liu.grund.books.schema.Tables.RUN_STEP;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.liu.grund.books.Books;
import se.liu.grund.books.schema.tables.records.RunRecord;
import se.liu.grund.books.schema.tables.records.RunStepRecord;
import se.liu.grund.delivery.Breach;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads runs back from the books. */
@Component
class RunReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Books books;

    RunReader(Books books) {
        this.books = books;
    }

    Optional<Run> run(String id) {
        return runs(RUN.ID.eq(id), 1).stream().findFirst();
    }

    List<Run> latest(int count) {
        return runs(DSL.noCondition(), count);
    }

    Optional<Run> last() {
        return runs(RUN.STATE.notIn(State.QUEUED.name(), State.RUNNING.name()), 1).stream()
                .findFirst();
    }

    private List<Run> runs(Condition condition, int count) {
        return books.read(
                dsl -> dsl
                        .selectFrom(RUN)
                        .where(condition)
                        .orderBy(RUN.CREATED.desc(), RUN.ID.desc())
                        .limit(count)
                        .fetch()
                        .stream()
                        .map(r -> run(dsl, r))
                        .toList());
    }

    private static Run run(DSLContext dsl, RunRecord row) {
        return new Run(
                row.getId(),
                State.valueOf(row.getState()),
                row.getAskedBy(),
                row.getApps().isEmpty() ? List.of() : List.of(row.getApps().split(",")),
                row.getForced(),
                row.getCreated().toInstant(),
                instant(row.getStarted()),
                instant(row.getFinished()),
                row.getMessage(),
                dsl.selectFrom(RUN_STEP)
                        .where(RUN_STEP.RUN_ID.eq(row.getId()))
                        .orderBy(RUN_STEP.ORDINAL)
                        .fetch(RunReader::step),
                dsl.selectFrom(RUN_BREACH)
                        .where(RUN_BREACH.RUN_ID.eq(row.getId()))
                        .orderBy(RUN_BREACH.ORDINAL)
                        .fetch(b -> new Run.AppBreach(
                                b.getApp(),
                                new Breach(
                                        b.getFile(),
                                        b.getLine(),
                                        b.getCol(),
                                        b.getFound(),
                                        b.getExpected(),
                                        b.getAction()))),
                dsl.selectFrom(RUN_FINDING)
                        .where(RUN_FINDING.RUN_ID.eq(row.getId()))
                        .orderBy(RUN_FINDING.ORDINAL)
                        .fetch(f -> new Run.Finding(
                                f.getApp(),
                                f.getMeasure(),
                                f.getRule(),
                                f.getSeverity(),
                                f.getPlaces(),
                                f.getSentence())));
    }

    private static Run.StepRun step(RunStepRecord row) {
        @Nullable String detail = row.getDetail();
        return new Run.StepRun(
                row.getOrdinal(),
                row.getApp(),
                row.getKind(),
                row.getReason(),
                State.valueOf(row.getState()),
                instant(row.getStarted()),
                instant(row.getFinished()),
                row.getMessage(),
                detail == null ? Map.of() : JSON.readValue(detail, new TypeReference<Map<String, Object>>() {}));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
