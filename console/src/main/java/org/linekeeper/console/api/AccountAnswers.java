package org.linekeeper.console.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Json;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.edit.Suggestions;
import org.linekeeper.core.store.ValueChange;

/// Accounts and changes as answers.
final class AccountAnswers {
    private static final int TAG_BYTES = 15;

    private AccountAnswers() {}

    /// Stands for everything that was read of an account (RFC 9110 section 8.8.3, strong).
    static String tag(Account account) {
        MessageDigest digest = sha256();
        digest.update(Json.bytes(AccountDocuments.of(account)));
        digest.update(account.properties().items().toString().getBytes(StandardCharsets.UTF_8));
        if (account instanceof UserAccount user) {
            digest.update(user.authorizations().toString().getBytes(StandardCharsets.UTF_8));
            user.photo().ifPresent(photo -> digest.update(photo.bytes()));
        }
        byte[] hash = java.util.Arrays.copyOf(digest.digest(), TAG_BYTES);
        return '"' + Base64.getUrlEncoder().encodeToString(hash) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// What an editor fills in by itself: display name and identity.
    static SequencedMap<String, @Nullable Object> suggestions(Account account, EditRules rules) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("displayName", Suggestions.displayName(account.texts()).orElse(null));
        tree.put("identity", Suggestions.identity(account, rules).orElse(null));
        return tree;
    }

    /// What a save does, attribute by attribute.
    static List<SequencedMap<String, @Nullable Object>> changes(List<ValueChange> changes) {
        return changes.stream().map(AccountAnswers::change).toList();
    }

    private static SequencedMap<String, @Nullable Object> change(ValueChange change) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("attribute", change.attribute());
        tree.put("removed", change.removed());
        tree.put("added", change.added());
        tree.put("shown", change.exact());
        return tree;
    }
}
