package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.roster.Claim.Outcome;
import org.linekeeper.core.store.TestAccounts;

/// Lines in lists, to leaf through and to search.
final class LineListsTest {
    private static final int STEPS = 40;
    private static final List<String> PARTS =
            List.of("1", "10", "u", "USER", "a", "0 1", "x1", "\n");

    static LongStream seeds() {
        return LongStream.range(7000, 7060);
    }

    /// Whatever has happened meanwhile, and whichever lists were there before.
    @ParameterizedTest
    @MethodSource("seeds")
    void sayWhatTheBindingSays(long seed) {
        var history = new RosterHistory(seed);
        Roster roster = history.afresh();
        LineLists lists = LineLists.of(roster, Optional.empty());
        for (int step = 0; step < STEPS; step++) {
            roster = roster.with(history.happen());
            lists = LineLists.of(roster, Optional.of(lists));
            assertThat(lists.roster()).isSameAs(roster);
            agree(lists, roster.binding());
        }
    }

    private static void agree(LineLists lists, BindingReport binding) {
        assertThat(lists.lines()).isEqualTo(binding.lines());
        assertThat(lists.lines(LineState.FREE)).isEqualTo(binding.free().toList());
        assertThat(lists.lines(LineState.CONTESTED)).isEqualTo(binding.contested().toList());
        assertThat(
                        Stream.of(LineState.values())
                                .mapToInt(state -> lists.lines(state).size())
                                .toArray())
                .containsExactly(Stream.of(LineState.values()).mapToInt(lists::count).toArray());
        List<Claim> unmatched =
                binding.failed()
                        .filter(claim -> !(claim.outcome() instanceof Outcome.Contested))
                        .toList();
        assertThat(lists.unmatched()).isEqualTo(unmatched);
        for (String part : PARTS) {
            assertThat(lists.lines(part))
                    .describedAs("lines with %s", part)
                    .isEqualTo(only(lists.lines(), line -> matches(binding, line, part)));
            for (LineState state : LineState.values()) {
                assertThat(lists.lines(state, part))
                        .isEqualTo(only(lists.lines(state), line -> matches(binding, line, part)));
            }
            assertThat(lists.unmatched(part))
                    .describedAs("numbers with %s", part)
                    .isEqualTo(
                            only(
                                    unmatched,
                                    claim ->
                                            has(claim.text(), part)
                                                    || matches(claim.user(), part)));
        }
    }

    private static <T> List<T> only(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static boolean matches(BindingReport binding, RosterLine line, String part) {
        return has(line.line().text(), part)
                || has(line.key().text(), part)
                || has(line.line().name(), part)
                || has(line.line().location().orElse(""), part)
                || Stream.concat(binding.owner(line).stream(), binding.claimants(line).stream())
                        .anyMatch(user -> matches(user, part));
    }

    private static boolean matches(RosterUser user, String part) {
        return has(user.login(), part) || has(user.displayName(), part);
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    @Test
    void takeOverWhatIsKnownOfUsersWhoHaveNotChanged() {
        var builder = new RosterBuilder().lines(LineListing.of(List.of(Line.of("117"))));
        for (int i = 0; i < 3 * UserBlock.SEATS; i++) {
            builder.account(user("user" + i, "9" + i));
        }
        Roster before = builder.build();
        LineLists first = LineLists.of(before, Optional.empty());
        Roster after = before.with(List.of(new RosterEdit.Put(user("user7", "117"))));
        LineLists second = LineLists.of(after, Optional.of(first));
        assertThat(first.unmatched()).hasSize(3 * UserBlock.SEATS);
        assertThat(second.unmatched()).hasSize(3 * UserBlock.SEATS - 1);
        assertThat(second.lines("USER7")).hasSize(1);
        Set<Claim> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(first.unmatched());
        assertThat(second.unmatched().stream().filter(known::contains))
                .hasSize(2 * UserBlock.SEATS);
    }

    private static UserAccount user(String login, String phone) {
        UserAccount user = TestAccounts.user(login);
        return user.withHead(user.head().withEnabled(true))
                .withTexts(user.texts().with(TextField.FIRST_PHONE, phone));
    }

    @Test
    void aSearchStaysWithinOneTextAndKnowsNoCase() {
        var maker = new SearchText.Maker(0);
        maker.text("Arthur").text("Dent").endRow();
        maker.endRow();
        maker.text("DENTARTHURDENT").endRow();
        SearchText texts = maker.made();
        assertThat(found(texts, "dent")).containsExactly(0, 2);
        assertThat(found(texts, "arthur")).containsExactly(0, 2);
        assertThat(found(texts, "arthurdent")).containsExactly(2);
        assertThat(found(texts, "arthur\ndent")).isEmpty();
        assertThat(found(texts, "ford")).isEmpty();
    }

    private static List<Integer> found(SearchText texts, String part) {
        var rows = new ArrayList<Integer>();
        texts.find(part, rows::add);
        return rows;
    }
}
