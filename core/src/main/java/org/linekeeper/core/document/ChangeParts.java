package org.linekeeper.core.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.PropertyBag;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.Photos;
import org.linekeeper.core.edit.Suggestions;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.LineAccess;

/// The members of a change, one by one, as functions from account to account.
final class ChangeParts {
    private final ChangeDocuments documents;
    private final ChangeDocuments.Names names;

    ChangeParts(ChangeDocuments documents, ChangeDocuments.Names names) {
        this.documents = documents;
        this.names = names;
    }

    /// Everything the tree asks for, in the order in which it is done.
    @SuppressWarnings("unchecked") // each case makes functions of the type it was asked for
    <A extends Account> List<UnaryOperator<A>> of(Class<A> type, TreeReader root) {
        AccountKind kind = Account.kindOf(type);
        Set<String> known = new HashSet<>(List.of("enabled", "properties"));
        var parts = new ArrayList<UnaryOperator<A>>();
        addTexts(kind, root, known, parts);
        switch (kind) {
            case USER -> ofUser(root, known).forEach(p -> parts.add((UnaryOperator<A>) p));
            case GROUP -> ofGroup(root, known).forEach(p -> parts.add((UnaryOperator<A>) p));
            case COMPUTER -> ofComputer(root, known).forEach(p -> parts.add((UnaryOperator<A>) p));
        }
        addProperties(root, parts);
        root.allow(known);
        return root.truth("enabled")
                .map(on -> {
                    boolean stated = root.has(TextField.IDENTITY.jsonName());
                    return List.<UnaryOperator<A>>of(
                            account -> enabled(account, on, parts, stated));
                })
                .orElse(parts);
    }

    @SuppressWarnings("unchecked") // withHead of an A returns an A
    private <A extends Account> A enabled(
            A account, boolean on, List<UnaryOperator<A>> parts, boolean identityStated) {
        if (on && !account.head().enabled()) {
            return Suggestions.setUp(
                    account,
                    one -> inOrder(one, parts),
                    identityStated,
                    documents.rules(),
                    documents.reader().writeBack());
        }
        A changed = inOrder(account, parts);
        return account.head().enabled() == on
                ? changed
                : (A) changed.withHead(changed.head().withEnabled(on));
    }

    private static <A extends Account> A inOrder(A account, List<UnaryOperator<A>> parts) {
        A changed = account;
        for (UnaryOperator<A> part : parts) {
            changed = part.apply(changed);
        }
        return changed;
    }

    private static <A extends Account> void addTexts(
            AccountKind kind, TreeReader root, Set<String> known, List<UnaryOperator<A>> parts) {
        var sections = new LinkedHashMap<TextField.Section, Set<String>>();
        for (TextField field : TextField.values()) {
            if (!field.appliesTo(kind)) {
                continue;
            }
            if (field.section() == TextField.Section.GENERAL) {
                known.add(field.jsonName());
                addText(field, root, parts);
            } else {
                sections.computeIfAbsent(field.section(), _ -> new HashSet<>())
                        .add(field.jsonName());
                section(root, field)
                        .ifPresent(section -> ChangeParts.<A>addText(field, section, parts));
            }
        }
        sections.forEach((section, fields) -> {
            String name = FieldPaths.sectionName(section);
            known.add(name);
            if (section == TextField.Section.CONTACT) {
                fields.add("photo");
            }
            root.object(name).ifPresent(reader -> reader.allow(fields));
        });
    }

    /// Wrong types are told once per section, not once per field.
    private static Optional<TreeReader> section(TreeReader root, TextField field) {
        return root.member(FieldPaths.sectionName(field.section()));
    }

    @SuppressWarnings("unchecked") // withTexts of an A returns an A
    private static <A extends Account> void addText(
            TextField field, TreeReader place, List<UnaryOperator<A>> parts) {
        place.text(field.jsonName())
                .ifPresent(text ->
                        parts.add(account ->
                                (A) account.withTexts(account.texts().with(field, text))));
    }

    private List<UnaryOperator<UserAccount>> ofUser(TreeReader root, Set<String> known) {
        known.addAll(Set.of("services", "additionalLines", "authorizations", "password"));
        var parts = new ArrayList<UnaryOperator<UserAccount>>();
        root.member("contact").ifPresent(contact -> addPhoto(contact, parts));
        var rights = new RightParts(names);
        rights.services(root, AccountKind.USER)
                .ifPresent(change ->
                        parts.add(user -> user.withServices(change.apply(user.services()))));
        root.object("additionalLines")
                .ifPresent(lines -> {
                    lines.allow(Set.of("lines", "access"));
                    lines(lines, "lines", false)
                            .ifPresent(wanted ->
                                    parts.add(user ->
                                            user.withAdditionalLines(
                                                    user.additionalLines().withLines(wanted))));
                    rights.access(lines)
                            .ifPresent(change ->
                                    parts.add(user ->
                                            user.withAdditionalLines(
                                                    user.additionalLines()
                                                            .withAccess(
                                                                    change.apply(
                                                                            user.additionalLines()
                                                                                    .access())))));
                });
        parts.addAll(rights.authorizations(root));
        addPassword(root, UserAccount::withPassword, parts);
        return parts;
    }

    private List<UnaryOperator<GroupAccount>> ofGroup(TreeReader root, Set<String> known) {
        known.addAll(
                Set.of(
                        "services",
                        "head",
                        "deputy",
                        "memberAuthorization",
                        "leaderAuthorization",
                        "members"));
        var rights = new RightParts(names);
        var parts = new ArrayList<UnaryOperator<GroupAccount>>();
        rights.services(root, AccountKind.GROUP)
                .ifPresent(change ->
                        parts.add(group -> group.withServices(change.apply(group.services()))));
        parts.addAll(rights.leadership(root));
        return parts;
    }

    private List<UnaryOperator<ComputerAccount>> ofComputer(TreeReader root, Set<String> known) {
        known.addAll(
                Set.of("additionalLines", "allLines", "onlyAuthorizedUsersMayDial", "password"));
        var parts = new ArrayList<UnaryOperator<ComputerAccount>>();
        root.object("additionalLines")
                .ifPresent(lines -> {
                    lines.allow(Set.of("lines"));
                    lines(lines, "lines", true)
                            .ifPresent(wanted ->
                                    parts.add(c -> c.withLines(c.lines().withLines(wanted))));
                });
        root.truth("allLines")
                .ifPresent(all -> parts.add(c -> c.withLines(allLines(c.lines(), all))));
        root.truth("onlyAuthorizedUsersMayDial")
                .ifPresent(only ->
                        parts.add(c -> {
                            AdditionalLines lines = c.lines();
                            return c.withLines(
                                    lines.withAccess(
                                            only
                                                    ? lines.access()
                                                            .with(LineAccess.ONLY_OWNER_DIALS)
                                                    : lines.access()
                                                            .without(LineAccess.ONLY_OWNER_DIALS)));
                        }));
        addPassword(root, ComputerAccount::withPassword, parts);
        return parts;
    }

    private static AdditionalLines allLines(AdditionalLines lines, boolean all) {
        if (lines.all() == all) {
            return lines;
        }
        return lines.withLines(all ? List.of(AdditionalLines.ALL) : List.of());
    }

    private static Optional<List<String>> lines(
            TreeReader place, String member, boolean allAllowed) {
        Optional<List<String>> lines =
                place.texts(member).map(texts -> texts.stream().filter(t -> !t.isBlank()).toList());
        if (lines.isPresent()
                && lines.get().contains(AdditionalLines.ALL)
                && (!allAllowed || lines.get().size() > 1)) {
            place.problem(
                    member,
                    AdditionalLines.ALL,
                    allAllowed
                            ? "'*' stands for all lines and is given alone."
                            : "only a computer can have all lines.",
                    "Give numbers.");
            return Optional.empty();
        }
        return lines;
    }

    private static void addPhoto(TreeReader contact, List<UnaryOperator<UserAccount>> parts) {
        if (contact.isNull("photo")) {
            parts.add(user -> user.withPhoto(Optional.empty()));
            return;
        }
        contact.object("photo")
                .ifPresent(photo -> {
                    photo.allow(Set.of("data"));
                    Optional<String> data = photo.text("data");
                    if (data.isEmpty()) {
                        return;
                    }
                    byte[] source;
                    try {
                        source = Base64.getMimeDecoder().decode(data.get());
                    } catch (IllegalArgumentException _) {
                        photo.problem("data", "", "this must be a picture in base64.", "");
                        return;
                    }
                    switch (Photos.scale(source, "picture")) {
                        case Photos.Scaled.Done(Photo scaled) ->
                                parts.add(user -> user.withPhoto(Optional.of(scaled)));
                        case Photos.Scaled.Refused(var problem) ->
                                photo.problem(
                                        Problem.error(
                                                problem.code(),
                                                contact.path("photo"),
                                                problem.value(),
                                                problem.message(),
                                                problem.nextStep()));
                    }
                });
    }

    @SuppressWarnings("unchecked") // withProperties of an A returns an A
    private static <A extends Account> void addProperties(
            TreeReader root, List<UnaryOperator<A>> parts) {
        root.object("properties")
                .ifPresent(properties -> {
                    var changes = new ArrayList<Function<PropertyBag, PropertyBag>>();
                    for (String key : properties.names()) {
                        if (key.isEmpty() || key.indexOf('=') >= 0) {
                            properties.problem(
                                    Problem.error(
                                            ProblemCode.PROPERTY_MALFORMED,
                                            "properties",
                                            key,
                                            "a property's key is not empty and has no '='.",
                                            "Give another key."));
                        } else if (properties.isNull(key)) {
                            changes.add(bag -> bag.without(key));
                        } else {
                            properties
                                    .text(key)
                                    .ifPresent(v -> changes.add(bag -> bag.with(key, v)));
                        }
                    }
                    parts.add(account -> {
                        PropertyBag bag = account.properties();
                        for (Function<PropertyBag, PropertyBag> change : changes) {
                            bag = change.apply(bag);
                        }
                        return bag.equals(account.properties())
                                ? account
                                : (A) account.withProperties(bag);
                    });
                });
    }

    /// Each account gets a hash with a salt of its own; made only once per account, because two
    /// hashes of one password differ.
    private <A extends Account> void addPassword(
            TreeReader root, WithPassword<A> with, List<UnaryOperator<A>> parts) {
        Optional<String> clear = root.text("password");
        if (clear.isEmpty()) {
            return;
        }
        if (clear.get().isEmpty()) {
            parts.add(account -> with.password(account, Password.notSet()));
            return;
        }
        char[] characters = clear.get().toCharArray();
        parts.add(account -> {
            char[] copy = characters.clone();
            try {
                return with.password(account, documents.hasher().hash(copy));
            } finally {
                Arrays.fill(copy, '\0');
            }
        });
    }

    /// Sets a password on a kind of account.
    private interface WithPassword<A extends Account> {
        A password(A account, Password password);
    }
}
