package se.liu.grund;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two packages are libraries that happen to live here; they stay fit to move out. */
class LibrariesWithinTests {

    private final JavaClasses grund = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.liu.grund");

    @ParameterizedTest
    @ValueSource(strings = {"se.liu.grund.qvd", "se.liu.grund.engine"})
    void knowNeitherSpringNorAnotherModule(String library) {
        noClasses()
                .that()
                .resideInAPackage(library + "..")
                // Which says to Modulith that a package is a door, by an annotation that Java passes over where it is
                // not there.
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("it is plain Java and can be used without Spring")
                .check(grund);
        noClasses()
                .that()
                .resideInAPackage(library + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("se.liu.grund..").and(not(resideInAPackage(library + ".."))))
                .because("it knows nothing of Grund, so that it can be used elsewhere")
                .check(grund);
    }

    @Test
    void theEngineClientNeedsOnlyASocketAndJson() {
        classes()
                .that()
                .resideInAPackage("se.liu.grund.engine..")
                .should()
                .onlyDependOnClassesThat(describe(
                        "are Java's, Java-WebSocket's, Jackson's or its own",
                        type -> type.isPrimitive()
                                || type.isArray()
                                || type.getPackageName()
                                        .matches(
                                                "(java|javax\\.net|javax\\.security\\.auth\\.x500|org\\.java_websocket|org\\.jspecify|tools\\.jackson"
                                                        + "|se\\.liu\\.grund\\.engine)(\\..*)?")))
                .because("whoever takes it along takes these along")
                .check(grund);
    }

    @Test
    void theQvdFormatNeedsNothingAndItsConversionsNeedIt() {
        classes()
                .that()
                .resideInAPackage("se.liu.grund.qvd")
                .should()
                .onlyDependOnClassesThat(describe(
                        "are Java's, JSpecify's or its own, in its very package",
                        type -> type.isPrimitive()
                                || type.isArray()
                                || type.getPackageName().equals("se.liu.grund.qvd")
                                || type.getPackageName().matches("(java|org\\.jspecify)(\\..*)?")))
                .because("whoever takes the format along takes nothing else along, neither CSV nor SQL")
                .check(grund);
        classes()
                .that()
                .resideInAnyPackage("se.liu.grund.qvd.value", "se.liu.grund.qvd.jdbc")
                .should()
                .onlyDependOnClassesThat(describe(
                        "are Java's, JSpecify's or the library's",
                        type -> type.isPrimitive()
                                || type.isArray()
                                || type.getPackageName()
                                        .matches("(java|org\\.jspecify|se\\.liu\\.grund\\.qvd)(\\..*)?")))
                .because("JDBC is the JDK's")
                .check(grund);
    }
}
