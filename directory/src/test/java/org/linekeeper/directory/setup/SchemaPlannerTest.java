package org.linekeeper.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.core.setup.SchemaStatus.State;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;
import org.linekeeper.directory.setup.PresentSchema.PresentAttribute;
import org.linekeeper.directory.setup.PresentSchema.PresentClass;
import org.linekeeper.directory.setup.PresentSchema.PresentPropertySet;

class SchemaPlannerTest {

    private static final Forest FOREST = Forest.named("DC=example,DC=org");

    @Test
    void nothingThereNeedsEverythingInTheOrderOfWindows() {
        assertThat(titles(planner(untouched()).installation()))
                .startsWith("create attribute ectisrv3CTIEnabled")
                .endsWith(
                        "create attribute ectisrv3GroupMembersPermissions",
                        "refresh the schema cache",
                        "create property set UC settings",
                        "create class ectisrv3User",
                        "create class ectisrv3Group",
                        "create class ectisrv3Computer",
                        "refresh the schema cache",
                        "attach class ectisrv3User to class user",
                        "attach class ectisrv3Group to class group",
                        "attach class ectisrv3Computer to class computer",
                        "refresh the schema cache")
                .hasSize(20 + 1 + 1 + 3 + 1 + 3 + 1);
    }

    @Test
    void onlyCreatingSchemaObjectsAndDeletingSettingsIsForGood() {
        for (SchemaStep step : planner(untouched()).installation().steps()) {
            boolean creates =
                    step instanceof SchemaStep.CreateAttribute
                            || step instanceof SchemaStep.CreateClass;
            assertThat(step.reversible()).as(step.title()).isEqualTo(!creates);
        }
        assertThat(new SchemaStep.ClearSettings(Set.of(), 1).reversible()).isFalse();
    }

    @Test
    void planAfterApplyIsEmpty() {
        assertThat(planner(installed()).installation().steps()).isEmpty();
        assertThat(planner(installed()).installation().problems()).isEmpty();
        assertThat(state(installed())).isEqualTo(State.INSTALLED);
        assertThat(state(untouched())).isEqualTo(State.NONE);
    }

    @Test
    void everyInterruptedInstallationIsCompletedByANewPlan() {
        List<SchemaStep> all = planner(untouched()).installation().steps();
        for (int done = 0; done <= all.size(); done++) {
            var schema = new StrictSchema(untouched());
            all.subList(0, done).forEach(schema::apply);
            planner(schema.present()).installation().steps().forEach(schema::apply);
            assertThat(planner(schema.present()).installation().steps())
                    .as("interrupted after %d steps", done)
                    .isEmpty();
        }
    }

    @Test
    void everyInterruptedRemovalIsCompletedByANewPlan() {
        List<SchemaStep> all = planner(installed()).removal().steps();
        for (int done = 0; done <= all.size(); done++) {
            var schema = new StrictSchema(installed());
            all.subList(0, done).forEach(schema::apply);
            planner(schema.present()).removal().steps().forEach(schema::apply);
            assertThat(planner(schema.present()).removal().steps())
                    .as("interrupted after %d steps", done)
                    .isEmpty();
            assertThat(state(schema.present())).isEqualTo(State.DEACTIVATED);
        }
    }

    @Test
    void removalDetachesThenDeactivatesClassesThenAttributes() {
        assertThat(titles(planner(installed()).removal()))
                .startsWith(
                        "detach class ectisrv3User from class user",
                        "detach class ectisrv3Group from class group",
                        "detach class ectisrv3Computer from class computer",
                        "refresh the schema cache",
                        "deactivate class ectisrv3User",
                        "deactivate class ectisrv3Group",
                        "deactivate class ectisrv3Computer",
                        "refresh the schema cache",
                        "deactivate attribute ectisrv3CTIEnabled")
                .endsWith("refresh the schema cache", "delete property set UC settings");
    }

    @Test
    void installationBringsAnInterruptedOrCompleteRemovalBack() {
        List<SchemaStep> all = planner(installed()).removal().steps();
        for (int done = 0; done <= all.size(); done++) {
            var schema = new StrictSchema(installed());
            all.subList(0, done).forEach(schema::apply);
            List<SchemaStep> back = planner(schema.present()).installation().steps();
            assertThat(back)
                    .noneMatch(SchemaStep.CreateAttribute.class::isInstance)
                    .noneMatch(SchemaStep.CreateClass.class::isInstance);
            back.forEach(schema::apply);
            assertThat(schema.present()).as("after %d steps", done).isEqualTo(installed());
        }
    }

    @Test
    void nothingToRemoveIsAnEmptyPlan() {
        assertThat(planner(untouched()).removal().steps()).isEmpty();
        assertThat(planner(untouched()).lost()).isEmpty();
        assertThat(planner(installed()).lost()).containsExactly(UcAttribute.values());
    }

    @ParameterizedTest
    @EnumSource
    void wrongSyntaxIsARefusalAndNothingElseAboutIt(UcAttribute attribute) {
        PresentSchema schema = changed(untouchedPlus(attribute), attribute, Draft::wrongSyntax);
        SchemaPlanner.Outcome outcome = planner(schema).installation();
        Problem refusal = onlyError(outcome);
        assertThat(refusal.text())
                .contains(attribute.ldapName(), "2.5.5.8/1")
                .contains(attribute.syntax().attributeSyntax() + "/")
                .contains("--storage reserved");
        assertThat(titles(outcome)).doesNotContain("create attribute " + attribute.ldapName());
        assertThat(state(schema)).isEqualTo(State.REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void wrongCardinalityIsARefusal(UcAttribute attribute) {
        PresentSchema schema =
                changed(untouchedPlus(attribute), attribute, a -> a.single(!a.single()));
        assertThat(onlyError(planner(schema).installation()).text())
                .contains(attribute.multiValued() ? ", single-valued" : ", multi-valued")
                .contains(attribute.ldapName());
    }

    @Test
    void aDefunctAttributeOfWrongSyntaxIsARefusalToo() {
        UcAttribute attribute = UcAttribute.PROPERTY_BAG;
        PresentSchema schema =
                changed(untouchedPlus(attribute), attribute, a -> a.wrongSyntax().defunct(true));
        assertThat(onlyError(planner(schema).installation()).field())
                .isEqualTo(attribute.ldapName());
    }

    @ParameterizedTest
    @EnumSource
    void anotherOidIsUsedAsItIs(UcAttribute attribute) {
        PresentSchema schema = changed(installed(), attribute, a -> a.oid("1.2.3.4"));
        SchemaPlanner.Outcome outcome = planner(schema).installation();
        assertThat(outcome.steps()).isEmpty();
        assertThat(outcome.problems()).noneMatch(Problem::refuses);
        assertThat(outcome.problems()).anyMatch(p -> p.value().equals("1.2.3.4"));
        assertThat(state(schema)).isEqualTo(State.INSTALLED);
    }

    @Test
    void anAttributeOfAnotherOriginIsNeverDeactivated() {
        UcAttribute attribute = UcAttribute.CTI_ENABLED;
        PresentSchema schema = changed(installed(), attribute, a -> a.oid("1.2.3.4"));
        SchemaPlanner.Outcome outcome = planner(schema).removal();
        assertThat(titles(outcome)).doesNotContain("deactivate attribute ectisrv3CTIEnabled");
        assertThat(outcome.problems()).anyMatch(p -> p.field().equals(attribute.ldapName()));
        assertThat(planner(schema).lost()).contains(attribute);
    }

    @Test
    void anAttributeThatAnotherClassContainsStays() {
        SchemaPlanner.Outcome outcome =
                planner(
                                with(
                                        installed(),
                                        aClass("foreign", "1.2.3", 1, Set.of("ectisrv3ctilines"))))
                        .removal();
        assertThat(titles(outcome))
                .doesNotContain("deactivate attribute ectisrv3CTILines")
                .doesNotContain("delete property set UC settings");
        assertThat(outcome.problems()).anyMatch(p -> p.value().equals("foreign"));
    }

    @Test
    void attributesListedByTheClassItselfNeedNoAuxiliaryClass() {
        var classes = new ArrayList<PresentClass>();
        for (UcClass ucClass : UcClass.values()) {
            Set<String> names =
                    ucClass.attributes().stream()
                            .map(a -> a.ldapName().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
            classes.add(aClass(ucClass.hostClass(), "1.2." + classes.size(), 1, names));
        }
        var schema =
                new PresentSchema(installed().attributes(), classes, installed().propertySet());
        assertThat(planner(schema).installation().steps()).isEmpty();
        assertThat(state(schema)).isEqualTo(State.INSTALLED);
    }

    @Test
    void aClassLackingAttributesIsExtended() {
        PresentSchema schema = installed();
        String oid = UcClass.GROUP.oid();
        var classes = new ArrayList<PresentClass>();
        for (PresentClass c : schema.classes()) {
            boolean group = c.oid().equals(oid);
            classes.add(group ? aClass(c.name(), oid, 3, Set.of("ectisrv3ctienabled")) : c);
        }
        var older = new PresentSchema(schema.attributes(), classes, schema.propertySet());
        List<SchemaStep> steps = planner(older).installation().steps();
        assertThat(steps).hasSize(3);
        assertThat(steps.get(1)).isInstanceOf(SchemaStep.ExtendClass.class);
        var strict = new StrictSchema(older);
        steps.forEach(strict::apply);
        assertThat(strict.present()).isEqualTo(schema);
    }

    @Test
    void aStructuralClassOfTheNameIsARefusal() {
        PresentSchema schema = with(untouched(), aClass("ectisrv3User", "1.2.3", 1, Set.of()));
        assertThat(onlyError(planner(schema).installation()).text())
                .contains("ectisrv3User", "objectClassCategory 1");
    }

    @ParameterizedTest
    @CsvSource({
        "an attribute with our OID, CN=other,              true",
        "an attribute in our place, CN=ectisrv3CTIEnabled, false",
    })
    void somethingElseInTheWayIsARefusal(String description, String rdn, boolean ourOid) {
        UcAttribute wanted = UcAttribute.CTI_ENABLED;
        var other =
                new PresentAttribute(
                        rdn + "," + FOREST.schemaDn(),
                        "somethingElse",
                        ourOid ? wanted.oid() : "1.2.3.4",
                        "2.5.5.9/2",
                        true,
                        false,
                        0,
                        false,
                        OptionalInt.empty(),
                        Optional.empty());
        var schema = new PresentSchema(List.of(other), untouched().classes(), Optional.empty());
        assertThat(onlyError(planner(schema).installation()).value())
                .as(description)
                .isEqualTo(other.dn());
    }

    @Test
    void limitsAndMissingConfidentialityAreWarnings() {
        PresentSchema schema =
                changed(
                        changed(installed(), UcAttribute.USER_PASSWORD, a -> a.flags(0)),
                        UcAttribute.CTI_LINES,
                        a -> a.upper(64));
        SchemaPlanner.Outcome outcome = planner(schema).installation();
        assertThat(outcome.steps()).isEmpty();
        assertThat(outcome.problems())
                .filteredOn(p -> p.severity() == Severity.WARNING)
                .extracting(Problem::field)
                .containsExactly("ectisrv3CTILines", "ectisrv3UserPassword");
    }

    @Test
    void thePropertySetIsCompletedForAllClasses() {
        PresentSchema schema = installed();
        PresentPropertySet whole = schema.propertySet().orElseThrow();
        var part = new PresentPropertySet(whole.dn(), Set.of(UcClass.USER.hostGuid().toString()));
        var partial = new PresentSchema(schema.attributes(), schema.classes(), Optional.of(part));
        List<SchemaStep> steps = planner(partial).installation().steps();
        assertThat(steps).hasSize(1);
        var strict = new StrictSchema(partial);
        steps.forEach(strict::apply);
        assertThat(strict.present()).isEqualTo(schema);
    }

    @Test
    void computersInheritWhatUsersHave() {
        var computer =
                new PresentClass(
                        "CN=Computer," + FOREST.schemaDn(),
                        "computer",
                        "1.2.3",
                        1,
                        "user",
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false);
        List<PresentClass> classes =
                Stream.concat(
                                installed().classes().stream()
                                        .filter(c -> !c.name().equals("computer")),
                                Stream.of(computer))
                        .toList();
        var schema =
                new PresentSchema(installed().attributes(), classes, installed().propertySet());
        assertThat(planner(schema).missing(UcClass.COMPUTER))
                .containsExactly("ectisrv3ComputerPassword");
    }

    private static SchemaPlanner planner(PresentSchema schema) {
        return new SchemaPlanner(FOREST, schema);
    }

    private static State state(PresentSchema schema) {
        return new SchemaStanding(FOREST, schema).status("here", "master").state();
    }

    private static PresentSchema untouched() {
        return SchemaPlanner.untouched(FOREST);
    }

    private static PresentSchema installed() {
        var schema = new StrictSchema(untouched());
        planner(untouched()).installation().steps().forEach(schema::apply);
        return schema.present();
    }

    private static PresentSchema untouchedPlus(UcAttribute attribute) {
        return new PresentSchema(
                List.of(StrictSchema.born(attribute, FOREST.schemaDn())),
                untouched().classes(),
                Optional.empty());
    }

    private static PresentClass aClass(
            String name, String oid, int category, Set<String> attributes) {
        String dn = "CN=" + name + "," + FOREST.schemaDn();
        return new PresentClass(
                dn, name, oid, category, "top", Set.of(), Set.of(), attributes, false);
    }

    private static PresentSchema with(PresentSchema schema, PresentClass added) {
        List<PresentClass> classes =
                Stream.concat(schema.classes().stream(), Stream.of(added)).toList();
        return new PresentSchema(schema.attributes(), classes, schema.propertySet());
    }

    private static List<String> titles(SchemaPlanner.Outcome outcome) {
        return outcome.steps().stream().map(SchemaStep::title).toList();
    }

    private static Problem onlyError(SchemaPlanner.Outcome outcome) {
        List<Problem> errors = outcome.problems().stream().filter(Problem::refuses).toList();
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    private static PresentSchema changed(
            PresentSchema schema, UcAttribute attribute, UnaryOperator<Draft> change) {
        var attributes = new ArrayList<PresentAttribute>();
        for (PresentAttribute a : schema.attributes()) {
            boolean it = a.name().equals(attribute.ldapName());
            attributes.add(it ? change.apply(Draft.of(a)).done(a) : a);
        }
        return new PresentSchema(attributes, schema.classes(), schema.propertySet());
    }

    /// What the tests change of an attribute.
    private record Draft(
            String oid,
            String syntax,
            boolean single,
            boolean defunct,
            int flags,
            OptionalInt upper) {

        static Draft of(PresentAttribute a) {
            return new Draft(
                    a.oid(),
                    a.syntax(),
                    a.singleValued(),
                    a.defunct(),
                    a.searchFlags(),
                    a.rangeUpper());
        }

        Draft oid(String changed) {
            return new Draft(changed, syntax, single, defunct, flags, upper);
        }

        Draft wrongSyntax() {
            return new Draft(oid, "2.5.5.8/1", single, defunct, flags, upper);
        }

        Draft single(boolean changed) {
            return new Draft(oid, syntax, changed, defunct, flags, upper);
        }

        Draft defunct(boolean changed) {
            return new Draft(oid, syntax, single, changed, flags, upper);
        }

        Draft flags(int changed) {
            return new Draft(oid, syntax, single, defunct, changed, upper);
        }

        Draft upper(int changed) {
            return new Draft(oid, syntax, single, defunct, flags, OptionalInt.of(changed));
        }

        PresentAttribute done(PresentAttribute a) {
            return new PresentAttribute(
                    a.dn(),
                    a.name(),
                    oid,
                    syntax,
                    single,
                    defunct,
                    flags,
                    a.inGlobalCatalog(),
                    upper,
                    a.propertySet());
        }
    }
}
