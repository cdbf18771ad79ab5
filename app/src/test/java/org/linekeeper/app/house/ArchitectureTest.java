package org.linekeeper.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The walls between the rooms. `docs/ARCHITECTURE.md` says why they stand where they stand.
final class ArchitectureTest {
    private static final String BASE = "org.linekeeper.";

    /// Which package of core may know which. A package that is missing here has to be decided on
    /// first.
    private static final Map<String, Set<String>> CORE =
            Map.ofEntries(
                    entry("problem", Set.of()),
                    entry("rights", Set.of()),
                    entry("number", Set.of()),
                    entry("account", Set.of("number", "problem", "rights")),
                    entry("line", Set.of("number", "problem")),
                    entry("store", Set.of("account", "problem")),
                    entry("browse", Set.of("account", "problem")),
                    entry("setup", Set.of("account", "problem")),
                    entry("edit", Set.of("account", "number", "problem", "rights", "store")),
                    entry("logon", Set.of("browse", "check", "problem", "setup", "store")),
                    entry("check", Set.of("account", "problem", "setup", "store")),
                    entry(
                            "roster",
                            Set.of("account", "line", "number", "problem", "rights", "store")),
                    entry("live", Set.of("account", "line", "problem", "rights", "roster")),
                    entry(
                            "finding",
                            Set.of(
                                    "account", "edit", "line", "number", "problem", "rights",
                                    "roster", "store")),
                    entry(
                            "document",
                            Set.of(
                                    "account", "check", "edit", "finding", "line", "number",
                                    "problem", "rights", "roster", "setup", "store")));

    private static final JavaClasses HOUSE =
            new ClassFileImporter().importPaths(SourceTree.classes());

    @Test
    void coreKnowsTheJdkAndItself() {
        check(
                classes()
                        .that()
                        .resideInAPackage(BASE + "core..")
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "java..",
                                        "javax.imageio..",
                                        "org.jspecify..",
                                        "com.google.i18n.phonenumbers..",
                                        BASE + "core.."))
                        .because(
                                "what administering is must not depend on where it is stored or how"
                                        + " it is shown"));
    }

    @Test
    void corePackagesKnowOnlyWhatTheTableAllows() {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass type : HOUSE.that(are(resideInAPackage(BASE + "core..")))) {
            String room = coreRoom(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith(BASE + "core."))
                    .filter(target -> !coreRoom(target).equals(room))
                    .filter(target -> !CORE.getOrDefault(room, Set.of()).contains(coreRoom(target)))
                    .forEach(target -> strangers.add(room + " -> " + coreRoom(target)));
            if (!CORE.containsKey(room)) {
                strangers.add(room + " is not in the table");
            }
        }
        assertThat(strangers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "directory", "cli", "console", "server", "app"})
    void noPackagesKnowEachOtherInACircle(String module) {
        slices().matching(BASE + module + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void theDirectoryNeverPrintsAndTheCommandLineNeverSeesLdap() {
        check(nobodyKnows("directory..", "cli..", "console..", "server..", "app.."));
        check(nobodyKnows("cli..", "directory..", "console..", "server..", "app.."));
        check(nobodyKnows("console..", "directory..", "cli..", "server..", "app.."));
    }

    @Test
    void theServerKnowsTheDomainOnly() {
        check(nobodyKnows("server..", "directory..", "cli..", "console..", "app.."));
    }

    @Test
    void librariesStayInTheirRooms() {
        check(onlyIn("com.unboundid..", "directory.."));
        check(onlyIn("picocli..", "cli..", "app.."));
        check(onlyIn("com.fasterxml.jackson..", "cli..", "console.."));
        check(onlyIn("io.javalin..", "console.."));
        check(onlyIn("org.eclipse.jetty..", "console.."));
        check(onlyIn("jakarta.servlet..", "console.."));
        check(onlyIn("org.snakeyaml..", "app.."));
        check(onlyIn("de.siegmar.fastcsv..", "app.line.."));
        check(onlyIn("com.password4j..", "directory.."));
        check(onlyIn("com.google.i18n.phonenumbers..", "core.number.."));
    }

    @Test
    void schemaSetUpAndAccountsAreStrangers() {
        check(nobodyKnows("directory.setup..", "directory.account.."));
        check(nobodyKnows("directory.account..", "directory.setup.."));
        check(nobodyKnows("directory.attribute..", "directory.(*)..").because("it is the table"));
    }

    @Test
    void directoriesAreNotReachedThroughJndi() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javax.naming.ldap..", "javax.naming.directory..")
                        .because("docs/adr/0003-ldapsdk-not-jndi.md"));
    }

    @Test
    void valuesDoNotChange() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage(
                                BASE + "core.account..",
                                BASE + "core.line..",
                                BASE + "core.number..",
                                BASE + "core.rights..",
                                BASE + "core.problem..")
                        .and()
                        .areNotInterfaces()
                        .and()
                        .areNotAnonymousClasses()
                        .and()
                        .areNotAssignableTo(Throwable.class)
                        .and(
                                describe(
                                        "are not package-info",
                                        (JavaClass type) ->
                                                !type.getSimpleName().equals("package-info")))
                        .should()
                        .haveOnlyFinalFields()
                        .andShould(
                                com.tngtech.archunit.lang.conditions.ArchConditions.be(
                                        describe(
                                                "final, or an enum",
                                                (JavaClass type) ->
                                                        type.isEnum()
                                                                || type.getModifiers()
                                                                        .contains(
                                                                                JavaModifier
                                                                                        .FINAL)))));
    }

    @Test
    void nothingGlobalChanges() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void onlyTheCommandLineTouchesTheConsoleAndOnlyAppEndsTheProcess() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(BASE + "app..", BASE + "cli..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .accessField(System.class, "in"));
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(BASE + "app..")
                        .should()
                        .callMethod(System.class, "exit", int.class));
    }

    /// Who needs the time is given a `Clock`; options may name the usual one.
    @Test
    void timeAndChanceArePassedIn() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(BASE + "app..")
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callConstructor(Random.class));
    }

    @Test
    void portsThrowOnlyTheTwoDirectoryExceptions() {
        List<String> others =
                HOUSE.that(are(resideInAPackage(BASE + "core.."))).stream()
                        .filter(JavaClass::isInterface)
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method ->
                                method.getThrowsClause().stream()
                                        .map(thrown -> thrown.getRawType())
                                        .filter(thrown ->
                                                !thrown.isAssignableTo(
                                                        BASE + "core.problem.DirectoryException"))
                                        .map(thrown ->
                                                method.getFullName()
                                                        + " throws "
                                                        + thrown.getSimpleName()))
                        .toList();
        assertThat(others).isEmpty();
    }

    @Test
    void noNameMeansTwoThings() {
        Map<String, List<JavaClass>> byName =
                HOUSE.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(groupingBy(JavaClass::getSimpleName));
        assertThat(byName.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Data")
                        .orShould()
                        .haveSimpleNameEndingWith("Info"));
    }

    @Test
    void accessorsAreNamedAfterWhatTheyGive() {
        Set<String> getters =
                HOUSE.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getName().matches("get[A-Z].*"))
                        .filter(method -> !isInherited(method))
                        .map(JavaMethod::getFullName)
                        .collect(toCollection(TreeSet::new));
        assertThat(getters).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked =
                HOUSE.stream()
                        .map(JavaClass::getPackage)
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(room -> room.getName())
                        .collect(toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    private static boolean isInherited(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(
                        owner.getAllRawSuperclasses().stream(),
                        owner.getAllRawInterfaces().stream())
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(inherited -> inherited.getName().equals(method.getName()));
    }

    private static String coreRoom(JavaClass type) {
        String below = type.getPackageName().substring((BASE + "core.").length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static ArchRule nobodyKnows(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(BASE + from)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        Stream.of(to)
                                                .map(room -> BASE + room)
                                                .toArray(String[]::new))
                                .and(
                                        describe(
                                                "elsewhere",
                                                (JavaClass type) ->
                                                        !resideInAPackage(BASE + from)
                                                                .test(type))));
    }

    private static ArchRule onlyIn(String library, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(rooms).map(room -> BASE + room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    /// A room may still be empty; what is in it must obey.
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
