package org.linekeeper.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AuthorizationLists;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// The members of a change that speak of rights.
final class RightParts {
    private static final int HEX = 16;

    private final ChangeDocuments.Names names;

    RightParts(ChangeDocuments.Names names) {
        this.names = names;
    }

    /// `services: {grant, revoke}`.
    Optional<UnaryOperator<RightSet<ServiceRight>>> services(TreeReader root, AccountKind kind) {
        List<ServiceRight> offered =
                Stream.of(ServiceRight.values())
                        .filter(right -> kind == AccountKind.GROUP || !right.groupOnly())
                        .toList();
        return root.object("services").map(services -> change(services, offered));
    }

    /// `access: {grant, revoke}`.
    Optional<UnaryOperator<RightSet<LineAccess>>> access(TreeReader lines) {
        return lines.object("access").map(access -> change(access, List.of(LineAccess.values())));
    }

    private static <R extends Enum<R> & Right> UnaryOperator<RightSet<R>> change(
            TreeReader place, List<R> offered) {
        place.allow(Set.of("grant", "revoke"));
        List<R> granted = rights(place, "grant", offered);
        List<R> revoked = rights(place, "revoke", offered);
        for (R right : granted) {
            if (revoked.contains(right)) {
                place.problem(
                        "grant", right.key(), "this right is also to be revoked.", "Give it once.");
            }
        }
        return present -> present.withAll(granted).withoutAll(revoked);
    }

    private static <R extends Enum<R> & Right> List<R> rights(
            TreeReader place, String member, List<R> offered) {
        var rights = new ArrayList<R>();
        for (String key : place.textsOrNone(member)) {
            Optional<R> right =
                    offered.stream().filter(r -> r.key().equalsIgnoreCase(key)).findFirst();
            if (right.isPresent()) {
                rights.add(right.get());
            } else {
                place.problem(
                        member,
                        key,
                        "there is no such right here.",
                        "Known: "
                                + String.join(", ", offered.stream().map(Right::key).toList())
                                + ".");
            }
        }
        return rights;
    }

    /// `authorizations: {set, remove}`.
    List<UnaryOperator<UserAccount>> authorizations(TreeReader root) {
        var parts = new ArrayList<UnaryOperator<UserAccount>>();
        root.object("authorizations")
                .ifPresent(place -> {
                    place.allow(Set.of("set", "remove"));
                    for (String name : place.textsOrNone("remove")) {
                        Optional<AccountRef.Target> target = names.target(name);
                        parts.add(user ->
                                withAuthorizations(
                                        user,
                                        AuthorizationLists.without(
                                                user.authorizations(), name, target)));
                    }
                    for (TreeReader entry : place.objects("set")) {
                        entry.allow(Set.of("grantee", "level", "presence", "line1", "line2"));
                        String name = entry.text("grantee").orElse("");
                        Optional<AccountRef.Target> grantee =
                                names.required(entry, "grantee", name);
                        Optional<AuthorizationRights> rights = rights(entry);
                        if (grantee.isPresent() && rights.isPresent()) {
                            parts.add(user ->
                                    withAuthorizations(
                                            user,
                                            AuthorizationLists.with(
                                                    user.authorizations(),
                                                    grantee.get(),
                                                    rights.get())));
                        }
                    }
                });
        return parts;
    }

    private static UserAccount withAuthorizations(
            UserAccount user, List<AuthorizationEntry> entries) {
        return entries.equals(user.authorizations()) ? user : user.withAuthorizations(entries);
    }

    /// Head, deputy and the two authorizations of a group.
    List<UnaryOperator<GroupAccount>> leadership(TreeReader root) {
        var parts = new ArrayList<UnaryOperator<GroupAccount>>();
        reference(root, "head", GroupAccount::leader, GroupAccount::withLeader)
                .ifPresent(parts::add);
        reference(root, "deputy", GroupAccount::deputy, GroupAccount::withDeputy)
                .ifPresent(parts::add);
        groupRights(root, "memberAuthorization", GroupAccount::withMemberAuthorization)
                .ifPresent(parts::add);
        groupRights(root, "leaderAuthorization", GroupAccount::withLeaderAuthorization)
                .ifPresent(parts::add);
        return parts;
    }

    private Optional<UnaryOperator<GroupAccount>> reference(
            TreeReader root,
            String member,
            Function<GroupAccount, Optional<AccountRef>> present,
            BiFunction<GroupAccount, Optional<AccountRef>, GroupAccount> with) {
        Optional<String> name = root.text(member);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.get().isEmpty()) {
            return Optional.of(group -> with.apply(group, Optional.empty()));
        }
        return names.required(root, member, name.get())
                .map(target ->
                        group -> {
                            boolean same =
                                    present.apply(group)
                                            .filter(r -> r.stored().equalsIgnoreCase(target.dn()))
                                            .isPresent();
                            var reference = new AccountRef(target.dn(), Optional.of(target));
                            return same ? group : with.apply(group, Optional.of(reference));
                        });
    }

    private static Optional<UnaryOperator<GroupAccount>> groupRights(
            TreeReader root,
            String member,
            BiFunction<GroupAccount, Optional<AuthorizationRights>, GroupAccount> with) {
        if (root.isNull(member)) {
            return Optional.of(group -> with.apply(group, Optional.empty()));
        }
        Optional<TreeReader> place = root.object(member);
        place.ifPresent(reader -> reader.allow(Set.of("level", "presence", "line1", "line2")));
        return place.flatMap(RightParts::rights)
                .map(rights -> group -> with.apply(group, Optional.of(rights)));
    }

    /// A level, or the three masks; a level that is `null` beside masks counts as missing, so that
    /// what was read can be sent back.
    private static Optional<AuthorizationRights> rights(TreeReader place) {
        String key = place.text("level").orElse("");
        if (!key.isEmpty()) {
            Optional<AuthorizationLevel> level = AuthorizationLevel.named(key);
            if (level.isEmpty()) {
                place.problem(
                        "level",
                        key,
                        "there is no such level.",
                        "Known: blocked, public, business, team, personal.");
            }
            return level.map(AuthorizationLevel::rights);
        }
        Optional<Integer> presence = mask(place, "presence");
        Optional<Integer> line1 = mask(place, "line1");
        Optional<Integer> line2 = mask(place, "line2");
        if (presence.isEmpty() || line1.isEmpty() || line2.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(AuthorizationRights.ofBits(presence.get(), line1.get(), line2.get()));
    }

    private static Optional<Integer> mask(TreeReader place, String member) {
        String text = place.text(member).orElse("");
        String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
        try {
            return Optional.of(Integer.parseUnsignedInt(digits, HEX));
        } catch (NumberFormatException _) {
            place.problem(
                    member,
                    text,
                    "give a level, or all three of presence, line1 and line2 as hex masks like"
                            + " 0x207.",
                    "");
            return Optional.empty();
        }
    }
}
