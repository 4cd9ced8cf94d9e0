package se.liu.grund;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    /** DESIGN.md section 4: arrows go strictly to lower floors. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("qvd", 1),
            Map.entry("engine", 1),
            Map.entry("codelist", 1),
            Map.entry("contract", 1),
            Map.entry("source", 1),
            Map.entry("services", 2),
            Map.entry("delivery", 2),
            Map.entry("warehouse", 2),
            Map.entry("books", 2),
            Map.entry("register", 3),
            Map.entry("mart", 4),
            Map.entry("disclosure", 5),
            Map.entry("script", 5),
            Map.entry("release", 6),
            Map.entry("reload", 7),
            Map.entry("liveapp", 8),
            Map.entry("rebuild", 9),
            Map.entry("web", 10));

    private static final JavaClasses GRUND = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.liu.grund");

    @Test
    void modulesUseOnlyTheDoorsOfThoseTheyMayKnow() {
        ApplicationModules.of(GrundApplication.class).verify();
    }

    @Test
    void arrowsGoStrictlyToLowerFloors() {
        for (ApplicationModule module : ApplicationModules.of(GrundApplication.class)) {
            int floor = FLOORS.getOrDefault(module.getIdentifier().toString(), 0);
            assertThat(floor).as("floor of " + module.getIdentifier()).isPositive();
            Set<String> below = FLOORS.entrySet().stream()
                    .filter(e -> e.getValue() < floor)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            Set<String> used = GRUND.stream()
                    .filter(c -> moduleOf(c.getPackageName())
                            .equals(module.getIdentifier().toString()))
                    .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                    .map(d -> moduleOf(d.getTargetClass().getPackageName()))
                    .filter(m ->
                            !m.isEmpty() && !m.equals(module.getIdentifier().toString()))
                    .collect(Collectors.toSet());
            assertThat(below).as("modules below " + module.getIdentifier()).containsAll(used);
        }
    }

    private static String moduleOf(String name) {
        String below = name.startsWith("se.liu.grund.") ? name.substring("se.liu.grund.".length()) : "";
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    @Test
    void everyPackageSaysWhatItIsAndMarksItsNulls() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            List<Path> without = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTests::holdsJava)
                    .filter(f -> !says(f))
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean says(Path folder) {
        Path info = folder.resolve("package-info.java");
        try {
            String text = Files.exists(info) ? Files.readString(info) : "";
            return text.startsWith("/**") && (text.contains("@NullMarked") || text.contains("@NullUnmarked"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What differs between warehouse engines stands in their classes alone; nobody else asks which one it is. */
    @Test
    void onlyTheWarehouseThatOpensAnEngineKnowsItsClass() {
        String engines = "se\\.liu\\.grund\\.warehouse\\.(DuckDb|H2|PostgreSql|Trino)(\\$.*)?";
        noClasses()
                .that()
                .haveNameNotMatching(engines + "|se\\.liu\\.grund\\.warehouse\\.(Warehouse|Engine)")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(engines)
                .check(GRUND);
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..core..",
                        "..helper..",
                        "..impl..",
                        "..dto..",
                        "..model..")
                .because("a thing that two modules share is a missing noun")
                .check(GRUND);
    }

    @Test
    void noClassIsNamedAfterAPatternOfProgramming() {
        classes()
                .should()
                .haveNameNotMatching(".*(Service|ServiceImpl|Manager|Utils?|Helper|Impl)$")
                .because("collections are plural nouns with verbs of intent")
                .check(GRUND);
    }

    @Test
    void onlyOneJacksonIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .because("Boot 4 brings Jackson 3; another on the classpath is somebody else's")
                .check(GRUND);
    }
}
