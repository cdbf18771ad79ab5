package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.AttributeNames;

/// Builds the filters for accounts; never by joining texts.
public final class AccountFilters {
    private static final String LOGIN = "sAMAccountName";
    private static final Map<AccountKind, Filter> KINDS =
            Map.of(
                    AccountKind.USER,
                    Filter.createANDFilter(
                            objectClass("user"), Filter.createNOTFilter(objectClass("computer"))),
                    AccountKind.GROUP,
                    objectClass("group"),
                    AccountKind.COMPUTER,
                    objectClass("computer"));

    private final AccountCodec codec;
    private final String dnsDomain;

    /// @param dnsDomain DNS name of the domain, for logon names nobody stored
    AccountFilters(AccountCodec codec, String dnsDomain) {
        this.codec = codec;
        this.dnsDomain = dnsDomain.toLowerCase(Locale.ROOT);
    }

    /// Objects of a kind. A computer is a user to the directory's schema, not to us.
    public static Filter kind(AccountKind kind) {
        return KINDS.getOrDefault(kind, Filter.createANDFilter());
    }

    /// Objects that can be named in settings.
    public static Filter anyKind() {
        return Filter.createORFilter(objectClass("user"), objectClass("group"));
    }

    /// Reads a filter that a person wrote.
    static Filter parse(String text) throws DirectoryException {
        try {
            return Filter.create(text.startsWith("(") ? text : "(" + text + ")");
        } catch (LDAPException e) {
            throw new DirectoryRefusedException(
                    Category.VALUE,
                    "filter '"
                            + text
                            + "' does not have the form of RFC 4515: "
                            + e.getMessage()
                            + " Give one like (department=Sales) or (&(l=Berlin)(title=*)).",
                    "",
                    e.getResultCode().intValue(),
                    "");
        }
    }

    /// All of these.
    static Filter all(List<Filter> filters) {
        return filters.size() == 1 ? filters.getFirst() : Filter.createANDFilter(filters);
    }

    /// The entries that may have one of the names; names by DN are left out.
    ///
    /// @param computers whether computers are wanted, whose logins end in `$` that nobody types
    Filter anyName(List<AccountName> names, boolean computers) {
        var filters = new ArrayList<Filter>(names.size());
        for (AccountName name : names) {
            switch (name) {
                case AccountName.ByLogin(var _, var login) -> {
                    filters.add(Filter.createEqualityFilter(LOGIN, login));
                    if (computers && !login.endsWith("$")) {
                        filters.add(Filter.createEqualityFilter(LOGIN, login + "$"));
                    }
                }
                case AccountName.ByUserPrincipalName(var text) -> {
                    filters.add(Filter.createEqualityFilter("userPrincipalName", text));
                    int at = text.lastIndexOf('@');
                    if (text.substring(at + 1).equalsIgnoreCase(dnsDomain)) {
                        filters.add(Filter.createEqualityFilter(LOGIN, text.substring(0, at)));
                    }
                }
                case AccountName.ByIdentity(var text) -> filters.addAll(identity(text));
                case AccountName.ById(var _, var id) ->
                        filters.add(
                                Filter.createEqualityFilter(
                                        "objectGUID", SchemaGuid.toBytes(id.guid())));
                case AccountName.ByDn _ -> {}
            }
        }
        return Filter.createORFilter(filters);
    }

    /// The entries that have the identity, as setting or as communication address.
    List<Filter> identity(String identity) {
        return List.of(
                codec.equality(UcAttribute.USER_SIP_URI, identity),
                Filter.createEqualityFilter(AttributeNames.PROXY_ADDRESSES, identity));
    }

    /// The DNS name of the domain, lower case.
    String dnsDomain() {
        return dnsDomain;
    }

    private static Filter objectClass(String name) {
        return Filter.createEqualityFilter("objectClass", name);
    }
}
