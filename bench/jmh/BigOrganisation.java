package org.linekeeper.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterBuilder;

/// An organisation of the size that the roster is made for, always the same for the same numbers: groups of which one
/// has half of all users, five groups and two authorizations a user, computers, more lines than users.
final class BigOrganisation {
    static final int GROUPS_PER_USER = 5;

    private static final long FIRST_GROUP = 20_000_000;

    final List<UserAccount> users = new ArrayList<>();
    final List<GroupAccount> groups = new ArrayList<>();
    final List<ComputerAccount> computers = new ArrayList<>();
    final List<AccountId[]> members = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    long textBytes;

    BigOrganisation(int userCount, int groupCount, int computerCount, int lineCount) {
        var random = new Random(1);
        for (int i = 0; i < userCount; i++) {
            users.add(user(i, userCount, random));
        }
        for (int i = 0; i < groupCount; i++) {
            groups.add(group(i, userCount, random));
        }
        for (int i = 0; i < userCount; i++) {
            if (i % 2 == 0) {
                member(0, i);
            }
            for (int j = 1; j < GROUPS_PER_USER; j++) {
                member(1 + random.nextInt(groupCount - 1), i);
            }
        }
        for (int i = 0; i < computerCount; i++) {
            computers.add(computer(i, lineCount, random));
        }
        listLines(lineCount);
    }

    private void listLines(int lineCount) {
        for (int i = 0; i < lineCount; i++) {
            lines.add(new Line(text(number(i)), "", text("Line " + i), Optional.empty(), true, false));
        }
    }

    private ComputerAccount computer(int i, int lineCount, Random random) {
        return ComputerAccount.bare(head("pc" + i + "$", i + 10_000_000L))
                .withTexts(texts(Texts.none(), TextField.FIRST_PHONE, number(random.nextInt(lineCount))));
    }

    private BigOrganisation() {}

    /// The roster of a large organisation whose accounts are let go of one by one, as the loader does.
    static Roster streamed(int userCount, int groupCount, int computerCount, int lineCount) {
        var random = new Random(1);
        var organisation = new BigOrganisation();
        organisation.listLines(lineCount);
        var builder = new RosterBuilder().lines(new LineListing(organisation.lines, List.of()));
        for (int i = 0; i < groupCount; i++) {
            builder.account(organisation.group(i, userCount, random));
        }
        for (int i = 0; i < userCount; i++) {
            builder.account(organisation.user(i, userCount, random));
            if (i % 2 == 0) {
                builder.member(id(FIRST_GROUP), id(i));
            }
            for (int j = 1; j < GROUPS_PER_USER; j++) {
                builder.member(id(FIRST_GROUP + 1 + random.nextInt(groupCount - 1)), id(i));
            }
        }
        for (int i = 0; i < computerCount; i++) {
            builder.account(organisation.computer(i, lineCount, random));
        }
        return builder.build();
    }

    /// Builds the roster, as the loader does.
    Roster roster() {
        var builder = new RosterBuilder().lines(new LineListing(lines, List.of()));
        users.forEach(builder::account);
        groups.forEach(builder::account);
        computers.forEach(builder::account);
        members.forEach(pair -> builder.member(pair[0], pair[1]));
        return builder.build();
    }

    int accounts() {
        return users.size() + groups.size() + computers.size();
    }

    private UserAccount user(int i, int userCount, Random random) {
        String login = "user" + i;
        Texts texts = texts(Texts.none(), TextField.DISPLAY_NAME, "First Last " + i);
        texts = texts(texts, TextField.IDENTITY, "sip:" + login + "@example.org");
        texts = texts(texts, TextField.BUSINESS, number(i));
        if (i % 10 == 0) {
            texts = texts(texts, TextField.FIRST_PHONE, number(userCount + i / 10));
        }
        var entries = new ArrayList<AuthorizationEntry>();
        for (int j = 0; j < 2; j++) {
            entries.add(
                    new Authorization(
                            AccountRef.unresolved(text("user" + random.nextInt(userCount))),
                            AuthorizationLevel.TEAM.rights()));
        }
        UserAccount user =
                UserAccount.bare(head(login, i))
                        .withTexts(texts)
                        .withServices(RightSet.of(ServiceRight.CTI_LINES, ServiceRight.PRESENCE))
                        .withAuthorizations(entries);
        return i % 20 == 0
                ? user.withAdditionalLines(
                        new AdditionalLines(
                                List.of(text(number(random.nextInt(userCount)))), RightSet.of(LineAccess.PICK_UP)))
                : user;
    }

    private GroupAccount group(int i, int userCount, Random random) {
        return GroupAccount.bare(head("group" + i, i + FIRST_GROUP))
                .withServices(RightSet.of(ServiceRight.SEND_SMS))
                .withLeader(leader(userCount, random))
                .withDeputy(leader(userCount, random))
                .withMemberAuthorization(Optional.of(AuthorizationLevel.BUSINESS.rights()))
                .withLeaderAuthorization(Optional.of(AuthorizationLevel.TEAM.rights()));
    }

    private Optional<AccountRef> leader(int userCount, Random random) {
        return Optional.of(AccountRef.unresolved(text("CN=user" + random.nextInt(userCount) + ",OU=Staff,DC=example,DC=org")));
    }

    private void member(int group, int user) {
        members.add(new AccountId[] {groups.get(group).head().id(), users.get(user).head().id()});
    }

    private static AccountId id(long id) {
        return new AccountId(new UUID(id * 0x9E37_79B9_7F4A_7C15L, id));
    }

    private AccountHead head(String login, long id) {
        return new AccountHead(
                id(id),
                text("CN=" + login + ",OU=Staff,DC=example,DC=org"),
                text(login),
                Optional.of(text(login + "@example.org")),
                false,
                true,
                OptionalInt.of(6));
    }

    private Texts texts(Texts before, TextField field, String value) {
        return before.with(field, text(value));
    }

    static String number(int i) {
        return "+4930" + (1_000_000 + i);
    }

    /// Counts what a text needs on the heap: the String (24 bytes with compressed references) and its bytes, padded.
    private String text(String text) {
        textBytes += 24 + (16 + text.length() + 7) / 8 * 8;
        return text;
    }
}
