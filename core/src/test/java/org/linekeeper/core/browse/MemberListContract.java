package org.linekeeper.core.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.core.browse.BrowseScene.fresh;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;

/// Who is in a group, and which groups somebody is in.
public interface MemberListContract {
    /// The fixture, the same within one test.
    BrowseFixture fixture();

    /// Short words.
    private BrowseScene scene() {
        return new BrowseScene(fixture());
    }

    private List<String> members(MemberQuery query) throws DirectoryException {
        return scene().browser().members(query).items().stream().map(ObjectSummary::name).toList();
    }

    @Test
    default void membersArePagedWithThoseOfThePrimaryGroup() throws DirectoryException {
        AccountId group = scene().group(fresh("group"));
        var names = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            names.add(fresh("member"));
            AccountId user = scene().user(names.getLast());
            if (i == 0) {
                fixture().accounts().makePrimaryGroup(group, user);
            } else {
                fixture().accounts().addMember(group, user);
            }
        }
        scene().user(fresh("stranger"));
        List<String> expected = BrowseScene.alphabetically(names);
        MemberQuery query = MemberQuery.of(group, 5);
        ObjectPage first = scene().browser().members(query);
        assertThat(first.total()).isEqualTo(12);
        assertThat(first.totalExact()).isTrue();
        assertThat(members(query)).isEqualTo(expected.subList(0, 5));
        assertThat(members(query.withRange(new PageRange(5, 5))))
                .isEqualTo(expected.subList(5, 10));
        assertThat(members(query.withRange(new PageRange(10, 5))))
                .isEqualTo(expected.subList(10, 12));
    }

    @Test
    default void membersOfAllKindsCanBeSearchedAndSorted() throws DirectoryException {
        AccountId group = scene().group(fresh("group"));
        String user = fresh("a-user");
        String computer = fresh("b-pc");
        String inner = fresh("c-group");
        fixture().accounts().addMember(group, scene().user(user));
        fixture().accounts().addMember(group, scene().computer(computer));
        fixture().accounts().addMember(group, scene().group(inner));
        MemberQuery query = MemberQuery.of(group, 10);
        assertThat(members(query)).containsExactly(user, computer, inner);
        assertThat(members(query.withOrder(new Ordering(SortField.TYPE, false))))
                .containsExactly(user, inner, computer);
        assertThat(members(query.withFilter(query.filter().withSearch("b-pc"))))
                .containsExactly(computer);
    }

    @Test
    default void theGroupsOfAnAccountIncludeItsPrimaryGroup() throws DirectoryException {
        String name = fresh("belongs");
        AccountId user = scene().user(name);
        AccountId primary = scene().group("z-primary" + fresh(""));
        AccountId other = scene().group("a-other" + fresh(""));
        fixture().accounts().makePrimaryGroup(primary, user);
        fixture().accounts().addMember(other, user);
        assertThat(scene().browser().groups(user))
                .extracting(ObjectSummary::id)
                .containsSubsequence(other, primary);
        AccountId outer = scene().group(fresh("outer"));
        fixture().accounts().addMember(outer, other);
        assertThat(scene().browser().groups(other))
                .extracting(ObjectSummary::id)
                .containsExactly(outer);
    }

    @Test
    default void anAbsentGroupOrAccountIsNotThere() {
        var gone = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000beef"));
        assertThatThrownBy(() -> scene().browser().members(MemberQuery.of(gone, 5)))
                .isInstanceOf(DirectoryRefusedException.class)
                .hasMessageContaining(gone.toString());
        assertThatThrownBy(() -> scene().browser().groups(gone))
                .isInstanceOf(DirectoryRefusedException.class)
                .hasMessageContaining(gone.toString());
    }
}
