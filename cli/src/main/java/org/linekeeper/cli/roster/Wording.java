package org.linekeeper.cli.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.Claim;
import org.linekeeper.core.roster.Claim.Outcome;
import org.linekeeper.core.roster.PairRight;
import org.linekeeper.core.roster.RightSource;
import org.linekeeper.core.roster.RightSource.Post;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterLine;
import org.linekeeper.core.roster.RosterUser;

/// Rights, their sources and lines in sentences that somebody understands who knows the people and
/// not the program.
final class Wording {
    private Wording() {}

    /// `Ford Prefect (ford)`.
    static String name(RosterUser user) {
        return user.displayName().equals(user.login())
                ? user.login()
                : user.displayName() + " (" + user.login() + ")";
    }

    /// Several people, at most a few by name.
    static String names(List<RosterUser> users) {
        return users.stream().map(Wording::name).collect(Collectors.joining(", "));
    }

    /// Where a service comes from.
    static String service(RightSource source) {
        return switch (source) {
            case RightSource.Everybody() -> "everybody has it (configuration)";
            case RightSource.OwnSettings _ -> "own settings";
            case RightSource.Membership(var group, var through) ->
                    "member of group " + group.login() + way(through);
            case RightSource.Leadership _,
                    RightSource.OwnersEntry _,
                    RightSource.AdditionalLine _,
                    RightSource.Observer _,
                    RightSource.ObserverOfAll _ ->
                    throw new IllegalArgumentException("gives no services: " + source);
        };
    }

    /// Why the viewer may see or do something about the owner.
    static String pair(RightSource source, RosterUser owner, RosterUser viewer) {
        return switch (source) {
            case RightSource.Everybody() -> "everybody may, about everybody (configuration)";
            case RightSource.OwnSettings _ ->
                    throw new IllegalArgumentException("says nothing about others: " + source);
            case RightSource.Membership(var group, var through) ->
                    "both are members of group "
                            + group.login()
                            + (through.isEmpty()
                                    ? ""
                                    : " (" + viewer.login() + " in it" + way(through) + ")");
            case RightSource.Leadership(var group, var post) ->
                    viewer.login()
                            + (post == Post.HEAD ? " is head" : " is deputy head")
                            + " of group "
                            + group.login()
                            + ", "
                            + owner.login()
                            + " is a member";
            case RightSource.OwnersEntry(var _, var grantee) ->
                    owner.login() + " has granted it to '" + grantee + "'";
            case RightSource.AdditionalLine(var _, var line) ->
                    "line "
                            + line.line().text()
                            + " of "
                            + owner.login()
                            + " is among the additional lines of "
                            + viewer.login();
            case RightSource.Observer(var group) ->
                    "group "
                            + group.login()
                            + " puts "
                            + owner.login()
                            + " on the monitor of "
                            + viewer.login()
                            + " (rule for observers, configuration)";
            case RightSource.ObserverOfAll() ->
                    "everybody is on everybody's monitor (rule for observers, configuration)";
        };
    }

    /// How to take a service away at its source.
    ///
    /// @param revoke the rights to revoke, joined with commas
    static List<String> remedies(
            RightSource source, String revoke, RosterUser user, Roster roster) {
        return switch (source) {
            case RightSource.Everybody() ->
                    List.of("configuration: take " + revoke + " out of 'everybody.services'");
            case RightSource.OwnSettings _ ->
                    List.of("linekeeper user set " + user.login() + " --revoke " + revoke);
            case RightSource.Membership(var group, var through) ->
                    List.of(
                            "linekeeper group set "
                                    + group.login()
                                    + " --revoke "
                                    + revoke
                                    + concerns(group, roster),
                            "or linekeeper group set "
                                    + (through.isEmpty() ? group : through.getFirst()).login()
                                    + " --remove-member "
                                    + user.login());
            case RightSource.Leadership _,
                    RightSource.OwnersEntry _,
                    RightSource.AdditionalLine _,
                    RightSource.Observer _,
                    RightSource.ObserverOfAll _ ->
                    throw new IllegalArgumentException("gives no services: " + source);
        };
    }

    /// How to take a right on a pair away at its source.
    static List<String> remedies(
            RightSource source,
            PairRight right,
            RosterUser owner,
            RosterUser viewer,
            Roster roster) {
        return switch (source) {
            case RightSource.Everybody() ->
                    List.of(
                            "configuration: "
                                    + (right.isShared()
                                            ? "take "
                                                    + memberRight(right)
                                                    + " out of"
                                                    + " 'everybody.services'"
                                            : "lower 'everybody.authorization'"));
            case RightSource.Observer _, RightSource.ObserverOfAll _ ->
                    List.of("configuration: lower 'everybody.observers'");
            case RightSource.OwnSettings _ ->
                    throw new IllegalArgumentException("says nothing about others: " + source);
            case RightSource.Membership(var group, var through) ->
                    List.of(
                            "linekeeper group set "
                                    + group.login()
                                    + (right.isShared()
                                            ? " --revoke " + memberRight(right)
                                            : " --member-authorization <a lower level>")
                                    + concerns(group, roster),
                            "or linekeeper group set "
                                    + (through.isEmpty() ? group : through.getFirst()).login()
                                    + " --remove-member "
                                    + viewer.login());
            case RightSource.Leadership(var group, var post) ->
                    List.of(
                            "linekeeper group set "
                                    + group.login()
                                    + (right.isShared()
                                            ? " --revoke "
                                                    + ServiceRight.JOURNAL_VISIBLE_TO_LEADER.key()
                                            : " --leader-authorization <a lower level>")
                                    + concerns(group, roster),
                            "or linekeeper group set "
                                    + group.login()
                                    + (post == Post.HEAD ? " --head" : " --deputy")
                                    + " <somebody else>");
            case RightSource.OwnersEntry(var _, var grantee) ->
                    List.of(
                            "linekeeper user set "
                                    + owner.login()
                                    + " --unauthorize '"
                                    + grantee
                                    + "'");
            case RightSource.AdditionalLine(var _, var line) ->
                    List.of(
                            "linekeeper user set "
                                    + viewer.login()
                                    + " --lines <without "
                                    + line.line().text()
                                    + ">");
        };
    }

    /// The right of a group that gives its members this right on each other.
    private static String memberRight(PairRight right) {
        ServiceRight service =
                right == PairRight.SEE_JOURNAL
                        ? ServiceRight.JOURNAL_VISIBLE_TO_MEMBERS
                        : right == PairRight.EDIT_JOURNAL
                                ? ServiceRight.JOURNAL_EDITABLE
                                : ServiceRight.MEMBERS_IN_MONITOR;
        return service.key();
    }

    private static String concerns(RosterGroup group, Roster roster) {
        int members = roster.membersOf(group).size();
        return " (concerns all " + members + (members == 1 ? " member)" : " members)");
    }

    private static String way(List<RosterGroup> through) {
        return through.isEmpty()
                ? ""
                : ", through "
                        + through.stream()
                                .map(RosterGroup::login)
                                .collect(Collectors.joining(", then "));
    }

    /// Why a user can do nothing with lines, if that is so (vendor manual chapter 2, "CTI lines").
    static Optional<String> cannotUseLines(Roster roster, RosterUser user) {
        return roster.rights()
                .noLines(user)
                .map(why ->
                        switch (why) {
                            case NOT_SET_UP ->
                                    user.login() + " is not set up for UC, so no line can be used.";
                            case NOT_GRANTED ->
                                    "cti-lines is not granted to "
                                            + user.login()
                                            + ", so none of these lines can be used in the client.";
                        });
    }

    // ---- lines ----------------------------------------------------------------------------------

    /// A line: `117 "Desk Ford"`.
    static String line(RosterLine line) {
        var text = new StringBuilder(line.line().text());
        if (!line.line().name().isEmpty()) {
            text.append(" \"").append(line.line().name()).append('"');
        }
        if (!line.line().enabled()) {
            text.append(" (switched off)");
        }
        return text.toString();
    }

    /// What came of a claim.
    static String outcome(Claim claim, BindingReport binding) {
        return switch (claim.outcome()) {
            case Outcome.Bound(var line) -> "own line " + line(line);
            case Outcome.Contested(var line, var claimants) -> {
                var others = new ArrayList<>(claimants);
                others.remove(claim.user());
                yield "no line: "
                        + line(line)
                        + " is claimed by "
                        + names(others)
                        + " too, and a line has one owner";
            }
            case Outcome.NoLine(var key) ->
                    binding.lines().isEmpty()
                            ? "no line: no line is known at all"
                            : "no line has the number " + key.text();
            case Outcome.NotUnderstood(var reason) -> "not a line's number: " + reason;
            case Outcome.BindingOff() ->
                    "binds no line: lines.bind-"
                            + (binding.automatic() ? claim.field().field().key() : "automatically")
                            + " is off";
            case Outcome.UserNotSetUp() ->
                    "binds no line: the user is not set up for UC (user enable "
                            + claim.user().login()
                            + ")";
        };
    }
}
