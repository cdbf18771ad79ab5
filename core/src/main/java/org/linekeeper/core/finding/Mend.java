package org.linekeeper.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;

/// The one change of one account after which a finding is gone.
///
/// @param kind of the account
/// @param id of the account
/// @param name a name of the account that no other account has: its login, or its GUID
/// @param change what to set, under the member names of the account's document; texts, truth
///   values, lists of texts, and maps of these; an empty text or null clears
public record Mend(
        AccountKind kind,
        AccountId id,
        String name,
        SequencedMap<String, @Nullable Object> change) {
    public Mend {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        change = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(change));
        if (change.isEmpty()) {
            throw new IllegalArgumentException("a mend of " + name + " changes nothing");
        }
    }

    /// One member of a change.
    static SequencedMap<String, @Nullable Object> set(String member, @Nullable Object value) {
        var change = new LinkedHashMap<String, @Nullable Object>();
        change.put(member, value);
        return change;
    }

    /// One member of a member of a change.
    static SequencedMap<String, @Nullable Object> set(
            String outer, String inner, List<String> values) {
        return set(outer, set(inner, List.copyOf(values)));
    }

    /// These fields without their numbers.
    static SequencedMap<String, @Nullable Object> cleared(List<TextField> numbers) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        numbers.forEach(field -> fields.put(field.jsonName(), ""));
        return set("numbers", fields);
    }

    /// Exactly these additional lines; empty when one of them has a comma, which no list on the
    /// command line can hold.
    static Optional<SequencedMap<String, @Nullable Object>> lines(List<String> lines) {
        return lines.stream().anyMatch(line -> line.indexOf(',') >= 0)
                ? Optional.empty()
                : Optional.of(set("additionalLines", "lines", lines));
    }
}
