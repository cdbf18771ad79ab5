package org.linekeeper.console.http;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Makes one object of an answer, member by member, in the order in which they are shown.
public final class Tree {
    private final SequencedMap<String, @Nullable Object> members = new LinkedHashMap<>();

    /// One more member.
    public Tree with(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /// The members so far.
    public SequencedMap<String, @Nullable Object> members() {
        return members;
    }
}
