package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.TestAccounts;

/// A small organisation made up from a seed, with everything that makes evaluation hard: groups in
/// groups and in circles, disabled groups and users, heads outside their groups, grantees that do
/// not exist, unknown bits, numbers that several claim, kill switches.
final class RandomOrganisation {
    final List<UserAccount> users = new ArrayList<>();
    final List<GroupAccount> groups = new ArrayList<>();
    final Map<AccountId, Set<AccountId>> members = new LinkedHashMap<>();
    final List<Line> lines = new ArrayList<>();
    GlobalSettings settings = GlobalSettings.usual();

    private final Random random;

    RandomOrganisation(long seed) {
        random = new Random(seed);
        int userCount = 3 + random.nextInt(10);
        int groupCount = random.nextInt(6);
        for (int i = 0; i < 8; i++) {
            lines.add(Line.of("" + (100 + i)).withEnabled(random.nextInt(4) > 0));
        }
        for (int i = 0; i < userCount; i++) {
            users.add(user("user" + i, userCount));
        }
        for (int i = 0; i < groupCount; i++) {
            groups.add(group("group" + i, userCount));
            fill(groups.getLast(), userCount, groupCount);
        }
        settings = settings();
    }

    /// The roster of it, made by the one builder, with accounts and memberships in any order.
    Roster roster() {
        var builder =
                new RosterBuilder().settings(settings).lines(LineListing.of(List.copyOf(lines)));
        boolean membersFirst = random.nextBoolean();
        if (membersFirst) {
            addMembers(builder);
        }
        users.forEach(builder::account);
        groups.forEach(builder::account);
        if (!membersFirst) {
            addMembers(builder);
        }
        return builder.build();
    }

    private void addMembers(RosterBuilder builder) {
        members.forEach((group, ids) -> ids.forEach(id -> builder.member(group, id)));
    }

    UserAccount user(String login, int userCount) {
        UserAccount bare = TestAccounts.user(login);
        Texts texts = Texts.none().with(TextField.IDENTITY, "sip:" + login + "@example.org");
        for (ClaimField field : ClaimField.values()) {
            if (random.nextInt(field.optional() ? 6 : 3) == 0) {
                texts = texts.with(field.field(), number());
            }
        }
        List<AuthorizationEntry> entries = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            entries.add(
                    new Authorization(
                            AccountRef.unresolved(reference(userCount)), authorization()));
        }
        return bare.withTexts(texts)
                .withHead(bare.head().withEnabled(random.nextInt(6) > 0))
                .withServices(services())
                .withAuthorizations(entries)
                .withAdditionalLines(
                        random.nextInt(3) > 0
                                ? AdditionalLines.none()
                                : new AdditionalLines(
                                        List.of(number(), number()),
                                        RightSet.ofInteger(
                                                LineAccess.class, random.nextInt(0x1000))));
    }

    GroupAccount group(String login, int userCount) {
        GroupAccount bare = TestAccounts.group(login);
        return bare.withHead(bare.head().withEnabled(random.nextInt(5) > 0))
                .withServices(services())
                .withLeader(leader(userCount))
                .withDeputy(leader(userCount))
                .withMemberAuthorization(
                        random.nextBoolean() ? Optional.empty() : Optional.of(authorization()))
                .withLeaderAuthorization(
                        random.nextBoolean() ? Optional.empty() : Optional.of(authorization()));
    }

    private void fill(GroupAccount group, int userCount, int groupCount) {
        var ids = new LinkedHashSet<AccountId>();
        for (int i = random.nextInt(userCount + 2); i > 0; i--) {
            ids.add(TestAccounts.id("user" + random.nextInt(userCount + 1)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            ids.add(TestAccounts.id("group" + random.nextInt(groupCount)));
        }
        members.put(group.head().id(), ids);
    }

    /// Some switches on and some off; those that are usually off a little less often on.
    static BindingSettings binding(Random random) {
        Set<ClaimField> fields = EnumSet.noneOf(ClaimField.class);
        for (ClaimField field : ClaimField.values()) {
            if (field.automatic() && random.nextInt(4) > (field.optional() ? 1 : 0)) {
                fields.add(field);
            }
        }
        return new BindingSettings(random.nextInt(4) > 0, fields);
    }

    private GlobalSettings settings() {
        Set<KillSwitch> disabled = EnumSet.noneOf(KillSwitch.class);
        for (KillSwitch kill : KillSwitch.values()) {
            if (random.nextInt(5) == 0) {
                disabled.add(kill);
            }
        }
        GlobalSettings chosen =
                GlobalSettings.usual()
                        .withDisabled(disabled)
                        .withNestedGroups(random.nextBoolean())
                        .withBinding(binding(random));
        if (random.nextInt(3) == 0) {
            chosen = chosen.withServices(services());
        }
        if (random.nextInt(3) == 0) {
            chosen = chosen.withAuthorization(authorization());
        }
        if (random.nextInt(3) == 0) {
            chosen = chosen.withObservers(authorization());
        }
        return chosen;
    }

    RightSet<ServiceRight> services() {
        return new RightSet<>(
                ServiceRight.class, ((long) bits() << 32) | Integer.toUnsignedLong(bits()));
    }

    AuthorizationRights authorization() {
        return random.nextBoolean()
                ? List.of(AuthorizationLevel.values()).get(random.nextInt(5)).rights()
                : AuthorizationRights.ofBits(bits(), bits(), bits());
    }

    /// Every fourth bit, about.
    private int bits() {
        int bits = random.nextInt();
        bits &= random.nextInt();
        return bits;
    }

    private Optional<AccountRef> leader(int userCount) {
        if (random.nextInt(3) == 0) {
            return Optional.empty();
        }
        String login = "user" + random.nextInt(userCount + 1);
        return Optional.of(AccountRef.unresolved(TestAccounts.target(login).dn()));
    }

    private String reference(int userCount) {
        String login = "user" + random.nextInt(userCount + 1);
        return switch (random.nextInt(6)) {
            case 0 -> login.toUpperCase(Locale.ROOT);
            case 1 -> login + "@example.org";
            case 2 -> "sip:" + login + "@EXAMPLE.org";
            case 3 -> TestAccounts.target(login).dn().replace(",", ", ");
            case 4 -> TestAccounts.id(login).toString();
            default -> login;
        };
    }

    private String number() {
        return random.nextInt(12) == 0 ? "no number" : "" + (100 + random.nextInt(10));
    }
}
