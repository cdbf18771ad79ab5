package org.linekeeper.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.RightSet;

/// One separately stored value of an account: what a directory keeps in one attribute.
///
/// @param standard whether it stands for a standard attribute, written only with write-back on
/// @param values the stored values; for people, secrets described
/// @param exact what two values are compared by
/// @param copied the first account with this value of the second
record MemorySlot<A extends Account>(
        String name,
        boolean standard,
        Function<A, List<String>> values,
        Function<A, ?> exact,
        BiFunction<A, A, A> copied) {

    /// Whether the values are shown as they are.
    boolean shown() {
        return !name.equals("photo") && !name.equals("password");
    }

    private static <A extends Account> MemorySlot<A> of(
            String name, Function<A, List<String>> values, BiFunction<A, A, A> copied) {
        return new MemorySlot<>(name, false, values, values, copied);
    }

    static List<MemorySlot<UserAccount>> ofUser() {
        List<MemorySlot<UserAccount>> slots = new ArrayList<>(common(UserAccount.class));
        slots.add(
                new MemorySlot<>(
                        "photo",
                        true,
                        user -> user.photo().map(p -> p.size() + " bytes").stream().toList(),
                        UserAccount::photo,
                        (into, from) -> into.withPhoto(from.photo())));
        slots.add(
                of(
                        "services",
                        user -> mask(user.services(), 0),
                        (into, from) ->
                                into.withServices(half(into.services(), from.services(), 0))));
        slots.add(
                of(
                        "services2",
                        user -> mask(user.services(), 32),
                        (into, from) ->
                                into.withServices(half(into.services(), from.services(), 32))));
        slots.add(
                of(
                        "lines",
                        user -> joined(user.additionalLines().lines()),
                        (into, from) ->
                                into.withAdditionalLines(
                                        into.additionalLines()
                                                .withLines(from.additionalLines().lines()))));
        slots.add(
                of(
                        "line-access",
                        user -> mask(user.additionalLines().access(), 0),
                        (into, from) ->
                                into.withAdditionalLines(
                                        into.additionalLines()
                                                .withAccess(from.additionalLines().access()))));
        slots.add(
                new MemorySlot<>(
                        "password",
                        false,
                        user -> described(user.password()),
                        UserAccount::password,
                        (into, from) -> into.withPassword(from.password())));
        return slots;
    }

    static List<MemorySlot<GroupAccount>> ofGroup() {
        List<MemorySlot<GroupAccount>> slots = new ArrayList<>(common(GroupAccount.class));
        slots.add(
                of(
                        "services",
                        group -> mask(group.services(), 0),
                        (into, from) ->
                                into.withServices(half(into.services(), from.services(), 0))));
        slots.add(
                of(
                        "services2",
                        group -> mask(group.services(), 32),
                        (into, from) ->
                                into.withServices(half(into.services(), from.services(), 32))));
        slots.add(
                of(
                        "head",
                        group -> reference(group.leader()),
                        (into, from) -> into.withLeader(from.leader())));
        slots.add(
                of(
                        "deputy",
                        group -> reference(group.deputy()),
                        (into, from) -> into.withDeputy(from.deputy())));
        slots.add(
                of(
                        "member-authorization",
                        group -> rights(group.memberAuthorization()),
                        (into, from) -> into.withMemberAuthorization(from.memberAuthorization())));
        slots.add(
                of(
                        "leader-authorization",
                        group -> rights(group.leaderAuthorization()),
                        (into, from) -> into.withLeaderAuthorization(from.leaderAuthorization())));
        return slots;
    }

    static List<MemorySlot<ComputerAccount>> ofComputer() {
        List<MemorySlot<ComputerAccount>> slots = new ArrayList<>(common(ComputerAccount.class));
        slots.add(
                of(
                        "lines",
                        computer -> joined(computer.lines().lines()),
                        (into, from) ->
                                into.withLines(into.lines().withLines(from.lines().lines()))));
        slots.add(
                of(
                        "line-access",
                        computer -> mask(computer.lines().access(), 0),
                        (into, from) ->
                                into.withLines(into.lines().withAccess(from.lines().access()))));
        slots.add(
                new MemorySlot<>(
                        "password",
                        false,
                        computer -> described(computer.password()),
                        ComputerAccount::password,
                        (into, from) -> into.withPassword(from.password())));
        return slots;
    }

    @SuppressWarnings("unchecked") // withX of an A returns an A
    private static <A extends Account> List<MemorySlot<A>> common(Class<A> type) {
        List<MemorySlot<A>> slots = new ArrayList<>();
        slots.add(
                of(
                        "enabled",
                        account -> account.head().enabled() ? List.of("1") : List.of(),
                        (into, from) ->
                                (A) into.withHead(into.head().withEnabled(from.head().enabled()))));
        for (TextField field : TextField.values()) {
            if (field.appliesTo(Account.kindOf(type))) {
                Function<A, List<String>> text =
                        account -> account.texts().text(field).stream().toList();
                slots.add(
                        new MemorySlot<>(
                                field.key(),
                                field.storage() == TextField.Storage.STANDARD,
                                text,
                                text,
                                (into, from) ->
                                        (A)
                                                into.withTexts(
                                                        into.texts()
                                                                .with(
                                                                        field,
                                                                        from.texts()
                                                                                .textOrEmpty(
                                                                                        field)))));
            }
        }
        slots.add(
                of(
                        "properties",
                        account -> joined(account.properties().items()),
                        (into, from) -> (A) into.withProperties(from.properties())));
        return slots;
    }

    /// The one value per entry under which an authorization list is stored.
    static List<String> entries(UserAccount user) {
        return user.authorizations().stream().map(MemorySlot::entry).toList();
    }

    static String entry(AuthorizationEntry entry) {
        return switch (entry) {
            case Authorization(var grantee, var rights) ->
                    grantee.stored()
                            + " "
                            + rights.presence().hex()
                            + "/"
                            + rights.line1().hex()
                            + "/"
                            + rights.line2().hex();
            case Unreadable(var text) -> text;
        };
    }

    private static List<String> joined(List<String> items) {
        return items.isEmpty() ? List.of() : List.of(String.join("§", items));
    }

    private static List<String> mask(RightSet<?> rights, int shift) {
        int half = (int) (rights.bits() >>> shift);
        return half == 0 ? List.of() : List.of(RightSet.hex(half));
    }

    private static <R extends Enum<R> & org.linekeeper.core.rights.Right> RightSet<R> half(
            RightSet<R> into, RightSet<R> from, int shift) {
        long mask = 0xffff_ffffL << shift;
        return new RightSet<>(into.kind(), (into.bits() & ~mask) | (from.bits() & mask));
    }

    private static List<String> described(Password password) {
        return password.isSet() ? List.of("(password)") : List.of();
    }

    private static List<String> reference(Optional<AccountRef> reference) {
        return reference.map(AccountRef::stored).stream().toList();
    }

    private static List<String> rights(Optional<AuthorizationRights> rights) {
        return rights
                .map(r -> r.presence().hex() + "/" + r.line1().hex() + "/" + r.line2().hex())
                .stream()
                .toList();
    }
}
