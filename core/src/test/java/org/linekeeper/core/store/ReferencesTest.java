package org.linekeeper.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.core.rights.AuthorizationLevel;

class ReferencesTest {
    private final InMemoryAccountStore store = new InMemoryAccountStore();
    private final UserAccount ford =
            UserAccount.bare(head("ford"))
                    .withTexts(Texts.of(Map.of(TextField.DISPLAY_NAME, "Ford Prefect")));
    private final AuthorizationEntry toFord =
            new Authorization(
                    AccountRef.unresolved("ford@example.org"), AuthorizationLevel.TEAM.rights());

    @Test
    void findsGranteesWhateverFormTheirNameHas() throws Exception {
        store.put(ford);
        UserAccount arthur = UserAccount.bare(head("arthur")).withAuthorizations(List.of(toFord));

        UserAccount resolved = References.resolved(List.of(arthur), store).getFirst();

        Authorization entry = resolved.readableAuthorizations().getFirst();
        assertThat(entry.grantee().stored()).isEqualTo("ford@example.org");
        assertThat(entry.grantee().target().orElseThrow().displayName()).isEqualTo("Ford Prefect");
        assertThat(resolved.problems()).isEmpty();
    }

    @Test
    void keepsAndReportsNamesThatLeadNowhere() throws Exception {
        UserAccount arthur =
                UserAccount.bare(head("arthur"))
                        .withAuthorizations(List.of(toFord, new Unreadable("??")));

        UserAccount resolved = References.resolved(List.of(arthur), store).getFirst();

        assertThat(resolved.authorizations()).isEqualTo(arthur.authorizations());
        Problem problem = resolved.problems().getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.REFERENCE_UNRESOLVED);
        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.value()).isEqualTo("ford@example.org");
    }

    @Test
    void asksForEachNameOnceHoweverManyAccountsReferToIt() throws Exception {
        store.put(ford);
        var asked = new ArrayList<AccountName>();
        var references = new References(new RecordingReader(store, asked));
        AuthorizationEntry toNobody =
                new Authorization(
                        AccountRef.unresolved("nobody"), AuthorizationLevel.TEAM.rights());
        UserAccount arthur =
                UserAccount.bare(head("arthur")).withAuthorizations(List.of(toFord, toNobody));
        UserAccount zaphod =
                UserAccount.bare(head("zaphod")).withAuthorizations(List.of(toNobody, toFord));

        references.resolved(List.of(arthur, arthur));
        UserAccount later = references.resolved(List.of(zaphod)).getFirst();

        assertThat(asked)
                .extracting(AccountName::text)
                .containsExactly("ford@example.org", "nobody");
        assertThat(
                        later.readableAuthorizations()
                                .getLast()
                                .grantee()
                                .target()
                                .orElseThrow()
                                .login())
                .isEqualTo("ford");
        assertThat(later.problems()).extracting(Problem::value).containsExactly("nobody");
    }

    @Test
    void findsHeadAndDeputyOfGroups() throws Exception {
        store.put(ford);
        GroupAccount crew =
                GroupAccount.bare(head("crew"))
                        .withLeader(Optional.of(AccountRef.unresolved(ford.head().dn())))
                        .withDeputy(Optional.of(AccountRef.unresolved("CN=gone,DC=example")));

        GroupAccount resolved = References.resolved(List.of(crew), store).getFirst();

        assertThat(resolved.leader().orElseThrow().target().orElseThrow().login())
                .isEqualTo("ford");
        assertThat(resolved.deputy().orElseThrow().target()).isEmpty();
        assertThat(resolved.problems()).extracting(Problem::field).containsExactly("deputy");
    }

    private static AccountHead head(String login) {
        return new AccountHead(
                new AccountId(UUID.nameUUIDFromBytes(login.getBytes(UTF_8))),
                "CN=" + login + ",OU=Ships,DC=example,DC=org",
                login,
                Optional.of(login + "@example.org"),
                false,
                true,
                OptionalInt.of(6));
    }
}
