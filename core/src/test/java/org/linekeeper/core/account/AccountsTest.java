package org.linekeeper.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// Every `with...` changes its own component and no other.
class AccountsTest {
    private static final AccountHead HEAD =
            new AccountHead(
                    new AccountId(new UUID(0xABCD, 0xEF)),
                    "CN=A,DC=example",
                    "a",
                    Optional.of("a@example.org"),
                    true,
                    false,
                    OptionalInt.empty());
    private static final Texts TEXTS = Texts.none().with(TextField.IDENTITY, "sip:a@example.org");
    private static final PropertyBag BAG = PropertyBag.empty().with("k", "v");
    private static final Password PASSWORD = Password.stored("secret");
    private static final AdditionalLines LINES =
            new AdditionalLines(List.of("12"), RightSet.of(LineAccess.ONLY_OWNER_DIALS));
    private static final RightSet<ServiceRight> SERVICES = RightSet.of(ServiceRight.AGENT);
    private static final List<Problem> PROBLEMS =
            List.of(Problem.warning(ProblemCode.VALUE_UNREADABLE, "f", "v", "m", "n"));

    @Test
    void aUserChangesOneComponentAtATime() {
        Photo photo = new Photo(new byte[] {1, 2});
        List<AuthorizationEntry> entries =
                List.of(
                        new Unreadable("?"),
                        new Authorization(
                                AccountRef.unresolved("ford"), AuthorizationLevel.TEAM.rights()));
        UserAccount user =
                UserAccount.bare(HEAD)
                        .withTexts(TEXTS)
                        .withPhoto(Optional.of(photo))
                        .withServices(SERVICES)
                        .withAdditionalLines(LINES)
                        .withAuthorizations(entries)
                        .withProperties(BAG)
                        .withPassword(PASSWORD)
                        .withProblems(PROBLEMS)
                        .withHead(HEAD.withEnabled(true));
        assertThat(user)
                .isEqualTo(
                        new UserAccount(
                                HEAD.withEnabled(true),
                                TEXTS,
                                Optional.of(photo),
                                SERVICES,
                                LINES,
                                entries,
                                BAG,
                                PASSWORD,
                                PROBLEMS));
        assertThat(user.readableAuthorizations()).containsExactly((Authorization) entries.get(1));
        assertThat(user.kind()).isEqualTo(AccountKind.USER);
    }

    @Test
    void aGroupChangesOneComponentAtATime() {
        var leader = Optional.of(AccountRef.unresolved("CN=L"));
        var deputy = Optional.of(AccountRef.unresolved("CN=D"));
        var member = Optional.of(AuthorizationLevel.PUBLIC.rights());
        var lead = Optional.of(AuthorizationLevel.PERSONAL.rights());
        GroupAccount group =
                GroupAccount.bare(HEAD)
                        .withLeaderAuthorization(lead)
                        .withMemberAuthorization(member)
                        .withDeputy(deputy)
                        .withLeader(leader)
                        .withServices(SERVICES)
                        .withTexts(TEXTS)
                        .withProperties(BAG)
                        .withProblems(PROBLEMS)
                        .withHead(HEAD.withEnabled(true));
        assertThat(group)
                .isEqualTo(
                        new GroupAccount(
                                HEAD.withEnabled(true),
                                TEXTS,
                                SERVICES,
                                leader,
                                deputy,
                                member,
                                lead,
                                BAG,
                                PROBLEMS));
        assertThat(group.kind()).isEqualTo(AccountKind.GROUP);
    }

    @Test
    void aComputerChangesOneComponentAtATime() {
        ComputerAccount computer =
                ComputerAccount.bare(HEAD)
                        .withPassword(PASSWORD)
                        .withLines(LINES)
                        .withTexts(TEXTS)
                        .withProperties(BAG)
                        .withProblems(PROBLEMS)
                        .withHead(HEAD.withEnabled(true));
        assertThat(computer)
                .isEqualTo(
                        new ComputerAccount(
                                HEAD.withEnabled(true), TEXTS, LINES, BAG, PASSWORD, PROBLEMS));
        assertThat(computer.onlyAuthorizedUsersMayDial()).isTrue();
        assertThat(ComputerAccount.bare(HEAD).onlyAuthorizedUsersMayDial()).isFalse();
        assertThat(computer.kind()).isEqualTo(AccountKind.COMPUTER);
    }

    @Test
    void settingUpChangesNothingElseOfTheHead() {
        assertThat(HEAD.withEnabled(true).withEnabled(false)).isEqualTo(HEAD);
        assertThat(HEAD.withEnabled(true).enabled()).isTrue();
        assertThat(HEAD.withEnabled(true).disabledInDirectory()).isTrue();
    }

    @Test
    void everyTypeHasItsKind() {
        assertThat(Account.kindOf(UserAccount.class)).isEqualTo(AccountKind.USER);
        assertThat(Account.kindOf(GroupAccount.class)).isEqualTo(AccountKind.GROUP);
        assertThat(Account.kindOf(ComputerAccount.class)).isEqualTo(AccountKind.COMPUTER);
        assertThatThrownBy(() -> Account.kindOf(Account.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void photosAreEqualByContentAndKeepTheirOwnBytes() {
        byte[] bytes = {1, 2, 3};
        Photo photo = new Photo(bytes);
        bytes[0] = 9;
        photo.bytes()[1] = 9;
        assertThat(photo)
                .isEqualTo(new Photo(new byte[] {1, 2, 3}))
                .hasSameHashCodeAs(new Photo(new byte[] {1, 2, 3}))
                .isNotEqualTo(new Photo(bytes))
                .isNotEqualTo("photo")
                .hasToString("Photo[3 bytes]");
        assertThat(photo.size()).isEqualTo(3);
    }
}
