package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.roster.Claim.Outcome;

/// What must hold of lines in every organisation.
final class BindingLawsTest {
    static LongStream seeds() {
        return LongStream.range(1000, 1150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ownersAreThoseWhoAloneClaimALine(long seed) {
        var org = new RandomOrganisation(seed);
        var naive = new NaiveRights(org);
        BindingReport binding = org.roster().binding();
        for (RosterLine line : binding.lines()) {
            assertThat(binding.owner(line).map(RosterUser::login))
                    .isEqualTo(naive.owner(line.line().text()).map(owner -> owner.head().login()));
            List<String> claimants =
                    naive.claimants(line.line().text()).stream()
                            .map(user -> user.head().login())
                            .toList();
            assertThat(binding.claimants(line).stream().map(RosterUser::login).toList())
                    .isEqualTo(claimants.size() > 1 ? claimants : List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNumberOfEveryUserIsAccountedFor(long seed) {
        var org = new RandomOrganisation(seed);
        Roster roster = org.roster();
        BindingReport binding = roster.binding();
        for (UserAccount account : org.users) {
            RosterUser user = roster.usersNamed(AccountName.of(account.head().login())).getFirst();
            List<Claim> claims = binding.claims(user);
            assertThat(
                            Stream.concat(claims.stream(), binding.idle(user).stream())
                                    .map(Claim::field))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(ClaimField.values())
                                    .filter(field ->
                                            account.texts().text(field.field()).isPresent())
                                    .toList());
            for (Claim claim : claims) {
                if (claim.outcome() instanceof Outcome.Bound(var line)) {
                    assertThat(binding.owner(line)).contains(user);
                    assertThat(binding.ownersFields(line)).contains(claim.field());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineIsOwnedFreeOrContestedAndOnlyOneOfThem(long seed) {
        BindingReport binding = new RandomOrganisation(seed).roster().binding();
        List<RosterLine> free = binding.free().toList();
        List<RosterLine> contested = binding.contested().toList();
        for (RosterLine line : binding.lines()) {
            int states =
                    (binding.owner(line).isPresent() ? 1 : 0)
                            + (free.contains(line) ? 1 : 0)
                            + (contested.contains(line) ? 1 : 0);
            assertThat(states).isEqualTo(1);
        }
    }
}
