package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.ResultCode;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.ClassRule;
import org.linekeeper.directory.embedded.schema.LiveSchema;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Who may do what. One simple rule instead of access-control lists:
///
/// - administrators (members, also by nesting, of Administrators, Domain Admins or Enterprise
///   Admins) may read and write everything that a client may write at all;
/// - everybody who has logged on reads everything but logon passwords and confidential attributes;
/// - everybody writes on their own account what Active Directory gives SELF by default: the
///   property set Personal-Information, that is their own telephone numbers, office, address and
///   photo, and nothing else;
/// - who has not logged on reads the root DSE only.
///
/// `nTSecurityDescriptor`, `allowedAttributesEffective` and `allowedChildClassesEffective` state
/// this rule; the descriptor cannot be written.
final class AccessRules {
    /// Set by the server alone, whatever `systemOnly` says.
    private static final Set<String> SERVER_SET =
            Set.of(
                    "objectguid",
                    "ntsecuritydescriptor",
                    "objectsid",
                    "whencreated",
                    "whenchanged",
                    "usncreated",
                    "usnchanged",
                    "instancetype",
                    "samaccounttype",
                    "distinguishedname",
                    "iscriticalsystemobject",
                    "lastlogon",
                    "logoncount",
                    "lastlogontimestamp",
                    "badpwdcount",
                    "badpasswordtime");

    private final LiveSchema schema;

    AccessRules(LiveSchema schema) {
        this.schema = schema;
    }

    /// Refuses whoever has not logged on.
    static void requireLogon(Requester requester) throws LdapRefusal {
        if (!requester.known()) {
            throw LdapRefusal.of(
                    ResultCode.OPERATIONS_ERROR,
                    0x4DC,
                    "LdapErr: a successful bind must be completed on the connection first");
        }
    }

    /// Refuses everybody but administrators.
    static void requireAdministrator(Requester requester, String what) throws LdapRefusal {
        requireLogon(requester);
        if (!requester.administrator()) {
            throw LdapRefusal.accessDenied(what);
        }
    }

    /// True when the requester may read the attribute, and so may search by it.
    static boolean mayRead(Requester requester, AttributeRule rule) {
        if (rule.key().equals("unicodepwd")) {
            return false;
        }
        return requester.administrator() || !rule.confidential();
    }

    /// True when the server alone sets the attribute.
    static boolean isServerSet(AttributeRule rule) {
        return SERVER_SET.contains(rule.key()) || rule.traits().constructed() || rule.backLink();
    }

    /// True when the requester may write the attribute of an existing entry.
    boolean mayWrite(Requester requester, StoredEntry entry, AttributeRule rule) {
        if (requester.system()) {
            return true;
        }
        if (isServerSet(rule)) {
            return false;
        }
        if (requester.administrator()) {
            return true;
        }
        return Objects.equals(requester.account(), entry.id())
                && AttributeRule.PERSONAL_INFORMATION.equals(rule.propertySet());
    }

    /// Names of the attributes that the classes of the entry allow.
    Set<String> allowedAttributes(StoredEntry entry) {
        var names = new TreeSet<String>();
        for (var key : schema.allowed(DirectoryState.classes(entry)).may()) {
            schema.attribute(key).ifPresent(rule -> names.add(rule.ldapName()));
        }
        return names;
    }

    /// Names of the attributes that the requester may write.
    Set<String> allowedAttributesEffective(Requester requester, StoredEntry entry) {
        var names = new TreeSet<String>();
        for (var key : schema.allowed(DirectoryState.classes(entry)).may()) {
            schema.attribute(key)
                    .filter(rule -> !rule.traits().systemOnly())
                    .filter(rule -> mayWrite(requester, entry, rule))
                    .ifPresent(rule -> names.add(rule.ldapName()));
        }
        return names;
    }

    /// Names of the classes whose entries may stand below the entry.
    Set<String> allowedChildClasses(StoredEntry entry) {
        var names = new TreeSet<String>();
        for (var rule : schema.classes()) {
            if (rule.kind() == ClassRule.Kind.STRUCTURAL
                    && schema.mayStandBelow(rule, DirectoryState.classes(entry))) {
                names.add(rule.ldapName());
            }
        }
        return names;
    }

    /// Names of the classes of which the requester may make entries below the entry.
    Set<String> allowedChildClassesEffective(Requester requester, StoredEntry entry) {
        return requester.administrator() ? allowedChildClasses(entry) : Set.of();
    }
}
