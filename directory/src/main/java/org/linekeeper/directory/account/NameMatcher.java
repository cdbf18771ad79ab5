package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.AttributeNames;

/// Tells which of many names an entry answers to, in one look-up per form of name.
final class NameMatcher {
    private final AccountCodec codec;
    private final String dnsDomain;
    private final Map<String, List<Integer>> positions = new HashMap<>();

    /// @param names by position; names by DN are not matched here
    NameMatcher(AccountCodec codec, String dnsDomain, List<AccountName> names) {
        this.codec = codec;
        this.dnsDomain = dnsDomain;
        for (int i = 0; i < names.size(); i++) {
            String key =
                    switch (names.get(i)) {
                        case AccountName.ByLogin(var _, var login) -> loginKey(login);
                        case AccountName.ByUserPrincipalName(var text) -> "upn:" + lower(text);
                        case AccountName.ByIdentity(var text) -> "sip:" + lower(text);
                        case AccountName.ById(var _, var id) -> idKey(id.guid());
                        case AccountName.ByDn _ -> "";
                    };
            positions.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(i);
        }
        positions.remove("");
    }

    /// The positions of the names that the entry has.
    Set<Integer> matches(Entry entry) {
        var keys = new LinkedHashSet<String>();
        String login = entry.getAttributeValue("sAMAccountName");
        if (login != null) {
            keys.add(loginKey(login));
            if (login.endsWith("$")) {
                keys.add(loginKey(login.substring(0, login.length() - 1)));
            }
            keys.add("upn:" + lower(login) + "@" + dnsDomain);
        }
        String principal = entry.getAttributeValue("userPrincipalName");
        if (principal != null) {
            keys.add("upn:" + lower(principal));
        }
        AttributeNames.uc(TextField.IDENTITY)
                .flatMap(attribute -> codec.read(entry, new ArrayList<Problem>()).text(attribute))
                .ifPresent(identity -> keys.add("sip:" + lower(identity)));
        String @Nullable [] addresses = entry.getAttributeValues(AttributeNames.PROXY_ADDRESSES);
        if (addresses != null) {
            for (String address : addresses) {
                keys.add("sip:" + lower(address));
            }
        }
        byte @Nullable [] id = entry.getAttributeValueBytes("objectGUID");
        if (id != null) {
            keys.add(idKey(SchemaGuid.fromBytes(id)));
        }
        var found = new LinkedHashSet<Integer>();
        for (String key : keys) {
            found.addAll(positions.getOrDefault(key, List.of()));
        }
        return found;
    }

    private static String loginKey(String login) {
        return "login:" + lower(login);
    }

    private static String idKey(UUID id) {
        return "id:" + id;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
