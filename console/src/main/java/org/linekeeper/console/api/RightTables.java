package org.linekeeper.console.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Tree;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.PhoneRight;
import org.linekeeper.core.rights.PresenceRight;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.PairRight;

/// The tables of rights, for whoever shows check boxes.
final class RightTables {
    private RightTables() {}

    static SequencedMap<String, @Nullable Object> tree() {
        return new Tree()
                .with(
                        "services",
                        Arrays.stream(ServiceRight.values()).map(RightTables::service).toList())
                .with(
                        "lineAccess",
                        Arrays.stream(LineAccess.values()).map(RightTables::access).toList())
                .with(
                        "presence",
                        Arrays.stream(PresenceRight.values()).map(RightTables::bit).toList())
                .with("phone", Arrays.stream(PhoneRight.values()).map(RightTables::bit).toList())
                .with(
                        "pairRights",
                        Arrays.stream(PairRight.values()).map(RightTables::pair).toList())
                .with(
                        "levels",
                        Arrays.stream(AuthorizationLevel.values()).map(RightTables::level).toList())
                .members();
    }

    private static SequencedMap<String, @Nullable Object> service(ServiceRight right) {
        return new Tree()
                .with("key", right.key())
                .with("mask", RightSet.hex(right.maskInAttribute()))
                .with("word", right.inSecondMask() ? 2 : 1)
                .with("scope", right.groupOnly() ? "group-only" : "user-and-group")
                .with("page", right.editor().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("shown", right.editor() != ServiceRight.Editor.NONE)
                .with("description", right.label())
                .with("publishedName", right.publishedName())
                .members();
    }

    private static SequencedMap<String, @Nullable Object> access(LineAccess right) {
        return described(right).with("shown", right.onUserPage()).members();
    }

    private static SequencedMap<String, @Nullable Object> bit(Right right) {
        return described(right).members();
    }

    private static Tree described(Right right) {
        return new Tree()
                .with("key", right.key())
                .with("mask", RightSet.hex((int) right.mask()))
                .with("description", right.label())
                .with("publishedName", right.publishedName());
    }

    private static SequencedMap<String, @Nullable Object> pair(PairRight right) {
        return new Tree()
                .with("key", right.key())
                .with("onLine", right.onLine())
                .with("description", right.label())
                .members();
    }

    private static SequencedMap<String, @Nullable Object> level(AuthorizationLevel level) {
        SequencedMap<String, @Nullable Object> tree = AccountDocuments.rights(level.rights());
        tree.putFirst("key", level.key());
        return tree;
    }
}
