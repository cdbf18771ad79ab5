package org.linekeeper.core.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.edit.PasswordHasher;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.core.store.MemberChanges;

/// Changes as trees of maps, lists, texts and truth values, with the member names of
/// [AccountDocuments]: what a JSON client sends. Members that are missing change nothing; the empty
/// text and `null` clear a text.
///
/// @param reader looks up the accounts that a change names
/// @param rules what an installation has decided about edits
/// @param hasher hashes UC passwords
public record ChangeDocuments(AccountReader reader, EditRules rules, PasswordHasher hasher) {
    public ChangeDocuments {
        requireNonNull(reader, "reader");
        requireNonNull(rules, "rules");
        requireNonNull(hasher, "hasher");
    }

    /// What became of reading a tree.
    public sealed interface Read<A extends Account> {
        /// It was understood.
        record Understood<A extends Account>(AccountChange<A> change) implements Read<A> {}

        /// It was not; the fields of the problems are paths like `numbers.business`.
        record Refused<A extends Account>(List<Problem> problems) implements Read<A> {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Reads a change.
    ///
    /// @throws DirectoryException when names in it cannot be looked up
    public <A extends Account> Read<A> read(
            Class<A> type, Map<String, ? extends @Nullable Object> tree) throws DirectoryException {
        var problems = new ArrayList<Problem>();
        var root = new TreeReader(tree, "", problems);
        AccountKind kind = Account.kindOf(type);
        var names = new Names(root);
        names.mention(kind);
        names.look(reader);
        var parts = new ChangeParts(this, names);
        List<UnaryOperator<A>> settings = parts.of(type, root);
        MemberChanges members =
                kind == AccountKind.GROUP ? names.members(problems) : MemberChanges.NONE;
        if (!problems.isEmpty()) {
            return new Read.Refused<>(problems);
        }
        var change =
                new AccountChange<A>(
                        account -> {
                            A changed = account;
                            for (UnaryOperator<A> setting : settings) {
                                changed = setting.apply(changed);
                            }
                            return changed;
                        },
                        members);
        boolean stated =
                root.text(TextField.IDENTITY.jsonName()).filter(t -> !t.isEmpty()).isPresent();
        return new Read.Understood<>(stated ? change.statingIdentity() : change);
    }

    /// The accounts that a tree names, looked up together.
    static final class Names {
        private final TreeReader root;
        private final Set<String> mentioned = new LinkedHashSet<>();
        private final Map<String, AccountRef.Target> found = new HashMap<>();

        private Names(TreeReader root) {
            this.root = root;
        }

        private void mention(AccountKind kind) {
            switch (kind) {
                case USER ->
                        root.object("authorizations")
                                .ifPresent(authorizations -> {
                                    authorizations
                                            .objects("set")
                                            .forEach(entry ->
                                                    entry.text("grantee")
                                                            .ifPresent(mentioned::add));
                                    mentioned.addAll(authorizations.textsOrNone("remove"));
                                });
                case GROUP -> {
                    root.text("head").ifPresent(mentioned::add);
                    root.text("deputy").ifPresent(mentioned::add);
                    root.object("members")
                            .ifPresent(members -> {
                                mentioned.addAll(members.textsOrNone("add"));
                                mentioned.addAll(members.textsOrNone("remove"));
                            });
                }
                case COMPUTER -> {
                    // names no other account
                }
            }
            mentioned.remove("");
        }

        private void look(AccountReader reader) throws DirectoryException {
            if (mentioned.isEmpty()) {
                return;
            }
            Collection<AccountName> names = mentioned.stream().map(AccountName::of).toList();
            Map<AccountName, AccountRef.Target> targets = reader.resolve(names);
            for (String name : mentioned) {
                AccountRef.@Nullable Target target = targets.get(AccountName.of(name));
                if (target != null) {
                    found.put(name, target);
                }
            }
        }

        /// The account behind a name of the tree.
        Optional<AccountRef.Target> target(String name) {
            return Optional.ofNullable(found.get(name));
        }

        /// The account behind a name that has to lead somewhere.
        Optional<AccountRef.Target> required(TreeReader place, String member, String name) {
            Optional<AccountRef.Target> target = target(name);
            if (target.isEmpty()) {
                place.problem(
                        Problem.error(
                                ProblemCode.NAME_NOT_FOUND,
                                place.path(member),
                                name,
                                "no account, or more than one, has this name, or the account in"
                                        + " use may not see it.",
                                "Give a login, user principal name, SIP address, DN or GUID."));
            }
            return target;
        }

        private MemberChanges members(List<Problem> problems) {
            Optional<TreeReader> members = root.object("members");
            if (members.isEmpty()) {
                return MemberChanges.NONE;
            }
            members.get().allow(Set.of("add", "remove"));
            List<AccountRef.Target> added = targets(members.get(), "add");
            List<AccountRef.Target> removed = targets(members.get(), "remove");
            return problems.isEmpty() ? new MemberChanges(added, removed) : MemberChanges.NONE;
        }

        private List<AccountRef.Target> targets(TreeReader members, String member) {
            return members.textsOrNone(member).stream()
                    .flatMap(name -> required(members, member, name).stream())
                    .distinct()
                    .toList();
        }
    }
}
