package org.linekeeper.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.setup.SnapInStatus.State;
import org.linekeeper.directory.connect.DirectoryConnection;

/// The menu item in the display specifiers of a directory.
interface SnapInContract {
    String PROGRAM = "\\\\files\\tools\\linekeeper-open.cmd";

    /// As an administrator of the forest.
    DirectoryConnection administrator();

    /// As somebody who may only read.
    DirectoryConnection ordinary();

    private SnapInSetup setup() {
        return new DisplaySpecifierSetup(administrator());
    }

    /// Every value of every menu, by DN.
    private Map<String, List<String>> menus() {
        try {
            var menus = new TreeMap<String, List<String>>();
            for (SearchResultEntry entry :
                    administrator()
                            .pool()
                            .search(
                                    "CN=DisplaySpecifiers,"
                                            + administrator()
                                                    .rootDse()
                                                    .configurationNamingContext(),
                                    SearchScope.SUB,
                                    "(objectClass=displaySpecifier)",
                                    DisplaySpecifier.MENU)
                            .getSearchEntries()) {
                String[] values = entry.getAttributeValues(DisplaySpecifier.MENU);
                menus.put(
                        entry.getDN(),
                        values == null ? List.of() : List.of(values).stream().sorted().toList());
            }
            return menus;
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String program) throws DirectoryException {
        setup().add(program, setup().planAdd(program), SetupProgress.NONE);
    }

    private void remove() throws DirectoryException {
        setup().remove(setup().planRemoval(), SetupProgress.NONE);
    }

    @AfterEach
    default void takeOut() throws DirectoryException {
        remove();
    }

    @Test
    default void isRegisteredForEveryLanguageAndTakenOutAgain() throws DirectoryException {
        Map<String, List<String>> before = menus();
        assertThat(setup().status().state()).isEqualTo(State.NONE);
        int locales = setup().planAdd(PROGRAM).steps().size();
        assertThat(locales).isGreaterThanOrEqualTo(2);
        assertThat(setup().status().items()).hasSize(3 * locales);
        add(PROGRAM);
        assertThat(setup().status().state()).isEqualTo(State.REGISTERED);
        assertThat(setup().status().programs()).containsExactly(PROGRAM);
        Map<String, List<String>> after = menus();
        before.forEach((dn, values) -> assertThat(after.get(dn)).containsAll(values));
        assertThat(after.get("CN=user-Display,CN=407,CN=DisplaySpecifiers," + configuration()))
                .contains("2,&UC-Einstellungen (Linekeeper)...," + PROGRAM);
        remove();
        assertThat(menus()).isEqualTo(before);
    }

    private String configuration() {
        return administrator().rootDse().configurationNamingContext();
    }

    @Test
    default void doingItAgainChangesNothing() throws DirectoryException {
        add(PROGRAM);
        Map<String, List<String>> after = menus();
        assertThat(setup().planAdd(PROGRAM).isEmpty()).isTrue();
        add(PROGRAM);
        assertThat(menus()).isEqualTo(after);
        remove();
        assertThat(setup().planRemoval().isEmpty()).isTrue();
    }

    @Test
    default void anotherProgramTakesThePlaceOfTheFirst() throws DirectoryException {
        add("C:\\old\\linekeeper-open.cmd");
        add(PROGRAM);
        assertThat(setup().status().programs()).containsExactly(PROGRAM);
        assertThat(menus().values())
                .allSatisfy(
                        values -> assertThat(values).noneMatch(value -> value.contains("C:\\old")));
    }

    @Test
    default void valuesOfOthersStay() throws DirectoryException, LDAPException {
        String dn = "CN=group-Display,CN=409,CN=DisplaySpecifiers," + configuration();
        String theirs = "9,&UC settings...,C:\\theirs\\tool.exe";
        change(dn, ModificationType.ADD, theirs);
        try {
            add(PROGRAM);
            assertThat(menus().get(dn))
                    .contains(theirs, "10,&UC settings (Linekeeper)...," + PROGRAM);
            remove();
            assertThat(menus().get(dn)).contains(theirs);
        } finally {
            change(dn, ModificationType.DELETE, theirs);
        }
    }

    private void change(String dn, ModificationType type, String value) throws LDAPException {
        administrator().pool().modify(dn, new Modification(type, DisplaySpecifier.MENU, value));
    }

    @Test
    default void whatStoppedInTheMiddleIsCompleted() throws DirectoryException, LDAPException {
        add(PROGRAM);
        change(
                "CN=computer-Display,CN=409,CN=DisplaySpecifiers," + configuration(),
                ModificationType.DELETE,
                "2,&UC settings (Linekeeper)...," + PROGRAM);
        assertThat(setup().status().state()).isEqualTo(State.PARTIAL);
        SetupPlan rest = setup().planAdd(PROGRAM);
        assertThat(rest.steps())
                .extracting(SetupStep::title)
                .containsExactly("register the menu item for English tools (409)");
        add(PROGRAM);
        assertThat(setup().status().state()).isEqualTo(State.REGISTERED);
    }

    @Test
    default void thePlanIsWhatIsSent() throws DirectoryException {
        SetupPlan plan = setup().planAdd(PROGRAM);
        assertThat(plan.irreversible()).isEmpty();
        assertThat(plan.steps())
                .anySatisfy(step ->
                        assertThat(step.text())
                                .contains(
                                        "# add: 2,&UC settings (Linekeeper)...," + PROGRAM,
                                        "changetype: modify",
                                        "add: adminContextMenu"));
        var told = new ArrayList<String>();
        setup().add(
                        PROGRAM,
                        plan,
                        new SetupProgress() {
                            @Override
                            public void started(SetupStep step, int number, int total) {
                                told.add(number + "/" + total);
                            }

                            @Override
                            public void finished(SetupStep step, int number, int total) {}
                        });
        assertThat(told).hasSize(plan.steps().size()).startsWith("1/" + plan.steps().size());
    }

    @Test
    default void aPlanThatSomebodyElseOvertookIsRefused() throws DirectoryException {
        SetupPlan old = setup().planAdd("C:\\old\\linekeeper-open.cmd");
        assertThatThrownBy(() -> setup().add(PROGRAM, old, SetupProgress.NONE))
                .isInstanceOf(DirectoryRefusedException.class)
                .hasMessageContaining("Nothing was done");
        assertThat(setup().status().state()).isEqualTo(State.NONE);
    }

    @Test
    default void withoutRightsNothingIsWrittenAndThePlanSaysWhy() throws DirectoryException {
        Map<String, List<String>> before = menus();
        SnapInSetup asOrdinary = new DisplaySpecifierSetup(ordinary());
        assertThat(asOrdinary.status().items()).isNotEmpty();
        SetupPlan plan = asOrdinary.planAdd(PROGRAM);
        assertThat(plan.refused()).isTrue();
        assertThat(plan.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.RIGHT_MISSING);
        assertThat(plan.problems().getFirst().text()).contains("Enterprise Admins");
        assertThatThrownBy(() -> asOrdinary.add(PROGRAM, plan, SetupProgress.NONE))
                .isInstanceOf(DirectoryRefusedException.class);
        assertThat(menus()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "C:\\x\\linekeeper.cmd open",
                "\"C:\\x\\linekeeper-open.cmd\"",
                "x\ny.cmd",
                " C:\\x.cmd"
            })
    default void programsThatTheToolsCannotStartAreRefused(String program)
            throws DirectoryException {
        SetupPlan plan = setup().planAdd(program);
        assertThat(plan.refused()).isTrue();
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.problems().getFirst().nextStep()).contains("linekeeper-open.cmd");
    }
}
