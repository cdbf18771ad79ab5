package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.PropertyBag;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.TextField.Storage;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.MemberChanges;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.TestAccounts;

class LocalChecksTest {
    private static final UserAccount USER =
            TestAccounts.user("arthur")
                    .withTexts(
                            TestAccounts.user("arthur")
                                    .texts()
                                    .with(TextField.DISPLAY_NAME, "Arthur Dent")
                                    .with(TextField.MAIL, "arthur@example.org"));

    private static final class NothingRead implements Opened.AsRead {}

    @Test
    void noChangeIsNoProblemHoweverBrokenTheStoredValuesAre() {
        UserAccount broken =
                setText(TextField.IDENTITY, "not an identity")
                        .andThen(u -> set(u, TextField.BUSINESS, "no digits"))
                        .andThen(u -> set(u, TextField.CITY, "x".repeat(5000)))
                        .andThen(u -> u.withProperties(new PropertyBag(List.of("§"))))
                        .andThen(u -> u.withAuthorizations(List.of(entry(";;"))))
                        .andThen(u -> u.withServices(RightSet.ofServices(-1, -1)))
                        .andThen(u -> u.withPhoto(Optional.of(new Photo(new byte[200_000]))))
                        .andThen(u -> u.withHead(u.head().withEnabled(true)))
                        .andThen(u -> set(u, TextField.DISPLAY_NAME, ""))
                        .apply(USER);
        assertThat(check(broken, UnaryOperator.identity())).isEmpty();
        assertThat(check(broken, u -> set(u, TextField.OFFICE, "42"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextMayHaveItsMaximumLengthAndNoMore(TextField field) {
        Account account = bare(field);
        String longest = longestText(field, field.maxLength());
        assertThat(codes(check(account, a -> set(a, field, longest))))
                .doesNotContain(ProblemCode.VALUE_TOO_LONG);
        assertThat(check(account, a -> set(a, field, longestText(field, field.maxLength() + 1))))
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_TOO_LONG);
                    assertThat(problem.refuses()).isTrue();
                    assertThat(problem.field()).isEqualTo(field.key());
                    assertThat(problem.message())
                            .contains(String.valueOf(field.maxLength()))
                            .contains(String.valueOf(field.maxLength() + 1));
                });
    }

    @ParameterizedTest
    @EnumSource
    void withoutWriteBackStandardAttributesAreRefusedAndOthersAreNot(TextField field) {
        Account account = bare(field);
        String text = field == TextField.IDENTITY ? "sip:a@example.org" : "1";
        List<Problem> problems =
                new LocalChecks(EditRules.defaults(), false)
                        .check(edit(account, set(account, field, text)));
        boolean standard = field.storage() == Storage.STANDARD;
        assertThat(codes(problems).contains(ProblemCode.WRITE_BACK_OFF)).isEqualTo(standard);
        assertThat(problems).allMatch(problem -> problem.field().equals(field.key()));
        assertThat(codes(check(account, a -> set(a, field, text)))).isEmpty();
    }

    @Test
    void withoutWriteBackAPictureIsRefused() {
        UserAccount withPhoto = USER.withPhoto(Optional.of(new Photo(new byte[] {1})));
        for (Edit<UserAccount> edit : List.of(edit(USER, withPhoto), edit(withPhoto, USER))) {
            assertThat(new LocalChecks(EditRules.defaults(), false).check(edit))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.WRITE_BACK_OFF);
                        assertThat(problem.refuses()).isTrue();
                        assertThat(problem.field()).isEqualTo("photo");
                    });
        }
    }

    @Test
    void withoutWriteBackMembersAreRefused() {
        var group = TestAccounts.group("sales");
        var edit =
                new Edit<>(
                        new Opened<>(group, new NothingRead()),
                        group,
                        new MemberChanges(List.of(TestAccounts.target("arthur")), List.of()));
        assertThat(codes(new LocalChecks(EditRules.defaults(), false).check(edit)))
                .containsExactly(ProblemCode.WRITE_BACK_OFF);
        assertThat(new LocalChecks(EditRules.defaults(), true).check(edit)).isEmpty();
    }

    @Test
    void onlyGroupsHaveMembers() {
        var edit =
                new Edit<>(
                        new Opened<>(USER, new NothingRead()),
                        USER,
                        new MemberChanges(List.of(), List.of(TestAccounts.target("ford"))));
        assertThatThrownBy(() -> new LocalChecks(EditRules.defaults(), true).check(edit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFieldOfAnotherKindIsAProgrammersMistake() {
        Account computer = TestAccounts.computer("pc1");
        assertThatThrownBy(() -> check(computer, a -> set(a, TextField.CITY, "Ulm")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("city")
                .hasMessageContaining("computer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extern", " ", "+", "-/()"})
    void aNumberHasADigit(String number) {
        for (TextField field : TextField.values()) {
            if (field.isNumber()) {
                assertThat(check(bare(field), a -> set(a, field, number)))
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(ProblemCode.NUMBER_MALFORMED);
                            assertThat(problem.refuses()).isTrue();
                            assertThat(problem.field()).isEqualTo(field.key());
                        });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "147",
                "+49 (30) 1234-567",
                "0 30/12 34",
                "*21*147#",
                "147a",
                "+49301234567;A"
            })
    void aNumberKeepsAnyTextWithADigit(String number) {
        assertThat(check(USER, u -> set(u, TextField.FIRST_PHONE, number))).isEmpty();
    }

    @Test
    void clearingAFieldIsAlwaysWellFormed() {
        UserAccount full = set(set(USER, TextField.BUSINESS, "1"), TextField.IDENTITY, "sip:a@b");
        assertThat(check(full, u -> set(set(u, TextField.BUSINESS, ""), TextField.IDENTITY, "")))
                .isEmpty();
    }

    @Test
    void anIdentityIsWellFormedAndInAPresenceDomain() {
        var rules = new EditRules(List.of("example.org"), EditRules.DEFAULT_SERVICES);
        var checks = new LocalChecks(rules, true);
        assertThat(codes(checks.check(edit(USER, set(USER, TextField.IDENTITY, "arthur")))))
                .containsExactly(ProblemCode.IDENTITY_MALFORMED);
        assertThat(codes(checks.check(edit(USER, set(USER, TextField.IDENTITY, "sip:a@b.org")))))
                .containsExactly(ProblemCode.IDENTITY_DOMAIN_UNKNOWN);
        assertThat(checks.check(edit(USER, set(USER, TextField.IDENTITY, "sip:a@example.org"))))
                .isEmpty();
    }

    @Test
    void refusesToChangeAFieldThatIsSwitchedOff() {
        var rules = new EditRules(List.of(), EditRules.DEFAULT_SERVICES, Set.of(TextField.PAGER));
        var checks = new LocalChecks(rules, true);
        assertThat(codes(checks.check(edit(USER, set(USER, TextField.PAGER, "17")))))
                .containsExactly(ProblemCode.FIELD_SWITCHED_OFF);
        assertThat(checks.check(edit(USER, set(USER, TextField.MOBILE, "17")))).isEmpty();
    }

    @Test
    void refusesASectionSignInAProperty() {
        assertThat(check(USER, u -> u.withProperties(u.properties().with("k", "a§b"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_HAS_SEPARATOR);
                    assertThat(problem.refuses()).isTrue();
                    assertThat(problem.value()).isEqualTo("k=a§b");
                });
        assertThat(check(USER, u -> u.withProperties(u.properties().with("k", "a\"b;c=d"))))
                .isEmpty();
    }

    @Test
    void refusesASectionSignInALine() {
        var lines = new AdditionalLines(List.of("12", "§12"), RightSet.none(LineAccess.class));
        assertThat(codes(check(USER, u -> u.withAdditionalLines(lines))))
                .containsExactly(ProblemCode.VALUE_HAS_SEPARATOR);
        assertThat(codes(check(TestAccounts.computer("pc1"), c -> c.withLines(lines))))
                .containsExactly(ProblemCode.VALUE_HAS_SEPARATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "all", "**"})
    void aLineHasADigitOrIsTheAsterisk(String line) {
        var lines = new AdditionalLines(List.of("12", line), RightSet.none(LineAccess.class));
        assertThat(check(TestAccounts.computer("pc1"), c -> c.withLines(lines)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.NUMBER_MALFORMED);
                    assertThat(problem.field()).isEqualTo("lines");
                    assertThat(problem.value()).isEqualTo(line);
                });
        assertThat(check(TestAccounts.computer("pc1").withLines(lines), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void theAsteriskIsALineOfComputersOnly() {
        var all = new AdditionalLines(List.of("*"), RightSet.none(LineAccess.class));
        assertThat(check(TestAccounts.computer("pc1"), c -> c.withLines(all))).isEmpty();
        assertThat(codes(check(USER, u -> u.withAdditionalLines(all))))
                .containsExactly(ProblemCode.NUMBER_MALFORMED);
    }

    @Test
    void aUserNeedsADisplayNameToBeSetUp() {
        UserAccount nameless = set(USER, TextField.DISPLAY_NAME, "");
        assertThat(check(nameless, u -> u.withHead(u.head().withEnabled(true))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.DISPLAY_NAME_MISSING);
                    assertThat(problem.refuses()).isTrue();
                });
        assertThat(check(USER, u -> u.withHead(u.head().withEnabled(true)))).isEmpty();
    }

    @Test
    void theDisplayNameOfASetUpUserMayNotBeTaken() {
        UserAccount enabled = USER.withHead(USER.head().withEnabled(true));
        assertThat(codes(check(enabled, u -> set(u, TextField.DISPLAY_NAME, ""))))
                .containsExactly(ProblemCode.DISPLAY_NAME_MISSING);
        assertThat(check(USER, u -> set(u, TextField.DISPLAY_NAME, ""))).isEmpty();
        assertThat(
                        check(
                                enabled,
                                u ->
                                        set(u, TextField.DISPLAY_NAME, "")
                                                .withHead(u.head().withEnabled(false))))
                .isEmpty();
    }

    @Test
    void suggestsADisplayNameWhereNamesAreThere() {
        UserAccount named =
                set(
                        set(set(USER, TextField.DISPLAY_NAME, ""), TextField.FIRST_NAME, "Arthur"),
                        TextField.LAST_NAME,
                        "Dent");
        assertThat(check(named, u -> u.withHead(u.head().withEnabled(true))))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.nextStep()).contains("--display-name 'Arthur Dent'"));
    }

    @Test
    void groupsAndComputersNeedNoDisplayName() {
        assertThat(check(TestAccounts.group("sales"), g -> g.withHead(g.head().withEnabled(true))))
                .isEmpty();
        assertThat(check(TestAccounts.computer("pc1"), c -> c.withHead(c.head().withEnabled(true))))
                .isEmpty();
    }

    @Test
    void aPictureHasAtMostAHundredKilobytes() {
        assertThat(check(USER, u -> u.withPhoto(Optional.of(new Photo(new byte[102_400])))))
                .isEmpty();
        assertThat(check(USER, u -> u.withPhoto(Optional.of(new Photo(new byte[102_401])))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.PHOTO_TOO_LARGE);
                    assertThat(problem.refuses()).isTrue();
                    assertThat(problem.value()).contains("102401");
                });
    }

    @Test
    void warnsWhenAGroupRightIsGrantedToAUser() {
        for (ServiceRight right : ServiceRight.values()) {
            List<Problem> problems = check(USER, u -> u.withServices(u.services().with(right)));
            assertThat(codes(problems).contains(ProblemCode.RIGHT_WITHOUT_EFFECT))
                    .as(right.key())
                    .isEqualTo(right.groupOnly());
            assertThat(problems).noneMatch(Problem::refuses);
            assertThat(
                            check(
                                    TestAccounts.group("sales"),
                                    g -> g.withServices(g.services().with(right))))
                    .isEmpty();
        }
    }

    @Test
    void warnsWhenAServiceSendsMailAndThereIsNoAddress() {
        UserAccount mailless = set(USER, TextField.MAIL, "");
        for (ServiceRight right : ServiceRight.values()) {
            boolean sendsMail =
                    right == ServiceRight.MISSED_CALL_MAIL || right == ServiceRight.RECORD_CALLS;
            List<Problem> granted = check(mailless, u -> u.withServices(u.services().with(right)));
            assertThat(codes(granted).contains(ProblemCode.MAIL_MISSING))
                    .as(right.key())
                    .isEqualTo(sendsMail);
            assertThat(granted).allMatch(problem -> problem.severity() == Severity.WARNING);
            UserAccount having = USER.withServices(RightSet.of(right));
            assertThat(codes(check(having, u -> set(u, TextField.MAIL, ""))))
                    .isEqualTo(sendsMail ? List.of(ProblemCode.MAIL_MISSING) : List.of());
            assertThat(
                            check(
                                    mailless.withServices(RightSet.of(right)),
                                    u -> set(u, TextField.CITY, "Ulm")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b", "a\"b", "a§b", "a\nb", "\t"})
    void refusesAGranteeThatWouldBreakTheStoredForm(String grantee) {
        assertThat(check(USER, u -> u.withAuthorizations(List.of(entry(grantee)))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_HAS_SEPARATOR);
                    assertThat(problem.refuses()).isTrue();
                    assertThat(problem.field()).isEqualTo("authorize");
                });
    }

    @Test
    void keepsForeignEntriesBesideANewOne() {
        UserAccount foreign = USER.withAuthorizations(List.of(new Unreadable("§§"), entry("a;b")));
        assertThat(
                        check(
                                foreign,
                                u ->
                                        u.withAuthorizations(
                                                List.of(
                                                        new Unreadable("§§"),
                                                        entry("a;b"),
                                                        entry("ford prefect")))))
                .isEmpty();
    }

    private static AuthorizationEntry entry(String grantee) {
        return new Authorization(AccountRef.unresolved(grantee), AuthorizationLevel.TEAM.rights());
    }

    private static Function<UserAccount, UserAccount> setText(TextField field, String text) {
        return user -> set(user, field, text);
    }

    @SuppressWarnings("unchecked") // withTexts of an A is an A
    private static <A extends Account> A set(A account, TextField field, String text) {
        return (A) account.withTexts(account.texts().with(field, text));
    }

    private static Account bare(TextField field) {
        if (field.appliesTo(AccountKind.USER)) {
            return USER.withTexts(USER.texts().with(field, ""));
        }
        return TestAccounts.group("sales");
    }

    private static String longestText(TextField field, int length) {
        String start = field == TextField.IDENTITY ? "sip:a@" : "";
        return start + "1".repeat(length - start.length());
    }

    private static <A extends Account> Edit<A> edit(A before, A after) {
        return Edit.of(new Opened<>(before, new NothingRead()), after);
    }

    private static <A extends Account> List<Problem> check(A before, UnaryOperator<A> change) {
        return new LocalChecks(EditRules.defaults(), true)
                .check(edit(before, change.apply(before)));
    }

    private static List<ProblemCode> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
