package org.linekeeper.console.api;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Tree;

/// Which part of a list is asked for.
record Paging(long offset, int limit) {
    static final int MAX_LIMIT = 200;

    private static final int USUAL_LIMIT = 50;
    private static final long MAX_OFFSET = Integer.MAX_VALUE;

    /// The parameters, for the description.
    static Parameter[] parameters() {
        return new Parameter[] {
            Parameter.number("offset", "Rows before the first one to show; 0 if missing."),
            Parameter.number(
                    "limit",
                    "Rows to show, 1 to " + MAX_LIMIT + "; " + USUAL_LIMIT + " if missing.")
        };
    }

    static Paging of(Call call) throws RefusedException {
        return new Paging(
                call.number("offset", 0, 0, MAX_OFFSET),
                (int) call.number("limit", USUAL_LIMIT, 1, MAX_LIMIT));
    }

    /// The page of a list that is there as a whole.
    <T> Tree page(List<T> all, Function<T, SequencedMap<String, @Nullable Object>> tree) {
        int from = (int) Math.min(offset, all.size());
        int to = Math.min(from + limit, all.size());
        return new Tree()
                .with("total", all.size())
                .with("items", all.subList(from, to).stream().map(tree).toList());
    }
}
