package org.linekeeper.directory.check;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.WhoAmIExtendedRequest;
import com.unboundid.ldap.sdk.extensions.WhoAmIExtendedResult;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.directory.attribute.SchemaGuid;

/// Whom the directory takes us for.
///
/// @param name `DOMAIN\name` for messages and commands
/// @param account the account; empty if it is in another domain
/// @param sid the account's own SID, or an empty text if unknown
/// @param sids the account's SID and those of all its groups, well-known ones included
record Caller(String name, Optional<AccountRef.Target> account, String sid, Set<Sid> sids) {
    Caller {
        sids = Set.copyOf(sids);
    }

    /// Asks the root DSE for `tokenGroups`: the SIDs the server evaluates access with, the
    /// account's own first ([MS-ADTS] 3.1.1.3.2.24). Samba knows no "Who am I?" request (RFC 4532);
    /// this both know.
    static Caller read(LDAPConnection connection, String domainDn) throws LDAPException {
        Entry rootDse = connection.getEntry("", "tokenGroups");
        byte[][] token =
                rootDse == null ? null : rootDse.getAttributeValueByteArrays("tokenGroups");
        if (token == null || token.length == 0) {
            return new Caller(whoAmI(connection), Optional.empty(), "", Set.of());
        }
        var sids = new LinkedHashSet<Sid>();
        for (byte[] sid : token) {
            sids.add(Sid.of(sid));
        }
        String own = Sid.of(token[0]).text();
        Entry entry =
                connection.searchForEntry(
                        domainDn,
                        SearchScope.SUB,
                        Filter.createEqualityFilter("objectSid", token[0]),
                        "sAMAccountName",
                        "objectGUID",
                        "displayName");
        if (entry == null) {
            return new Caller(own, Optional.empty(), own, sids);
        }
        String login = entry.getAttributeValue("sAMAccountName");
        String name = netBiosName(connection, domainDn) + "\\" + (login == null ? own : login);
        return new Caller(name, account(entry), own, sids);
    }

    /// DN of the account, or the empty text if it is in another domain.
    String dn() {
        return account.map(AccountRef.Target::dn).orElse("");
    }

    private static Optional<AccountRef.Target> account(Entry entry) {
        byte @Nullable [] guid = entry.getAttributeValueBytes("objectGUID");
        @Nullable String login = entry.getAttributeValue("sAMAccountName");
        if (guid == null || login == null) {
            return Optional.empty();
        }
        @Nullable String displayName = entry.getAttributeValue("displayName");
        return Optional.of(
                new AccountRef.Target(
                        new AccountId(SchemaGuid.fromBytes(guid)),
                        entry.getDN(),
                        login,
                        displayName == null ? login : displayName));
    }

    /// The name as RFC 4532 gives it, for a directory without SIDs in its root DSE.
    private static String whoAmI(LDAPConnection connection) throws LDAPException {
        ExtendedResult answer = connection.processExtendedOperation(new WhoAmIExtendedRequest());
        @Nullable String id =
                answer instanceof WhoAmIExtendedResult known ? known.getAuthorizationID() : null;
        return id == null || id.isEmpty() ? "unknown" : id.substring(id.indexOf(':') + 1);
    }

    /// The domain's short name: `nETBIOSName` of its `crossRef`, or else the first part of its DNS
    /// name.
    private static String netBiosName(LDAPInterface connection, String domainDn)
            throws LDAPException {
        Entry rootDse = connection.getEntry("", "configurationNamingContext");
        @Nullable String configuration =
                rootDse == null ? null : rootDse.getAttributeValue("configurationNamingContext");
        if (configuration != null) {
            Entry crossRef =
                    connection.searchForEntry(
                            "CN=Partitions," + configuration,
                            SearchScope.ONE,
                            Filter.createANDFilter(
                                    Filter.createEqualityFilter("nCName", domainDn),
                                    Filter.createPresenceFilter("nETBIOSName")),
                            "nETBIOSName");
            @Nullable String name =
                    crossRef == null ? null : crossRef.getAttributeValue("nETBIOSName");
            if (name != null) {
                return name;
            }
        }
        String first = domainDn.split("[=,]", 3)[1];
        return first.toUpperCase(Locale.ROOT);
    }
}
