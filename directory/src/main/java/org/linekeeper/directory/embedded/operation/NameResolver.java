package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.embedded.schema.ValueSyntax;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Finds the entry that a request names: by DN, or by `<GUID=..>`, `<SID=..>`, `<WKGUID=..,DN>`
/// ([MS-ADTS] 3.1.1.3.1.2.4, "Alternative Forms of DNs"), or for a logon by UPN or `DOMAIN\name`.
final class NameResolver {
    private static final Map<String, String> WELL_KNOWN =
            Map.of(
                    "a9d1ca15768811d1aded00c04fd8d5cd", "CN=Users",
                    "aa312825768811d1aded00c04fd8d5cd", "CN=Computers",
                    "a361b2ffffd211d1aa4b00c04fd7d83a", "OU=Domain Controllers");

    private final EntryTree tree;
    private final DomainNames names;
    private final boolean seesDeleted;

    NameResolver(EntryTree tree, DomainNames names) {
        this(tree, names, false);
    }

    /// @param seesDeleted true to find deleted entries too
    NameResolver(EntryTree tree, DomainNames names, boolean seesDeleted) {
        this.tree = tree;
        this.names = names;
        this.seesDeleted = seesDeleted;
    }

    /// The entry.
    ///
    /// @throws LdapRefusal noSuchObject, or invalidDnSyntax
    StoredEntry entry(String name) throws LdapRefusal {
        var found = find(name);
        if (found.isPresent()) {
            return found.get();
        }
        throw LdapRefusal.noSuchObject(name, name.startsWith("<") ? null : nearest(name));
    }

    /// The entry, if there is one.
    Optional<StoredEntry> find(String name) throws LdapRefusal {
        var found =
                name.startsWith("<") && name.endsWith(">")
                        ? special(name.substring(1, name.length() - 1))
                        : tree.find(parse(name));
        return found.filter(this::visible);
    }

    private boolean visible(StoredEntry entry) {
        return seesDeleted || !Tombstones.isDeleted(entry);
    }

    /// Reads a DN.
    static DN parse(String name) throws LdapRefusal {
        try {
            return new DN(name);
        } catch (LDAPException _) {
            throw LdapRefusal.of(
                    ResultCode.INVALID_DN_SYNTAX,
                    0x208F,
                    "NameErr: problem 2006 (BAD_NAME), not a DN: '" + name + "'");
        }
    }

    private String nearest(String name) throws LdapRefusal {
        for (var dn = parse(name).getParent(); dn != null; dn = dn.getParent()) {
            var above = tree.find(dn);
            if (above.isPresent()) {
                return tree.dn(above.get());
            }
        }
        return "";
    }

    private Optional<StoredEntry> special(String form) throws LdapRefusal {
        int equals = form.indexOf('=');
        var kind = form.substring(0, Math.max(0, equals)).toUpperCase(Locale.ROOT);
        var value = form.substring(equals + 1);
        try {
            return switch (kind) {
                case "GUID" -> tree.entry(guid(value));
                case "SID" -> bySid(sid(value));
                case "WKGUID" -> wellKnown(value);
                default -> throw badForm(form);
            };
        } catch (IllegalArgumentException _) {
            throw badForm(form);
        }
    }

    private static LdapRefusal badForm(String form) {
        return LdapRefusal.of(
                ResultCode.INVALID_DN_SYNTAX,
                0x208F,
                "NameErr: problem 2006 (BAD_NAME), not a form of a name: '<" + form + ">'");
    }

    private static UUID guid(String text) {
        return text.contains("-")
                ? UUID.fromString(text)
                : SchemaGuid.fromBytes(HexFormat.of().parseHex(text));
    }

    private static SecurityId sid(String text) {
        return text.startsWith("S-")
                ? SecurityId.parse(text)
                : SecurityId.parse(HexFormat.of().parseHex(text));
    }

    private Optional<StoredEntry> wellKnown(String value) throws LdapRefusal {
        int comma = value.indexOf(',');
        if (comma < 0) {
            throw badForm("WKGUID=" + value);
        }
        var container = WELL_KNOWN.get(value.substring(0, comma).toLowerCase(Locale.ROOT));
        return container == null
                ? Optional.empty()
                : find(container + "," + value.substring(comma + 1));
    }

    /// The account with that security identifier.
    Optional<StoredEntry> bySid(SecurityId sid) {
        var key = ValueSyntax.SID.key(sid.octets());
        return only("objectsid", key);
    }

    /// The account that logs on under that name.
    Optional<StoredEntry> logon(String name) throws LdapRefusal {
        int backslash = name.indexOf('\\');
        if (backslash > 0 && !name.contains("=")) {
            boolean ours = name.substring(0, backslash).equalsIgnoreCase(names.netbiosName());
            return ours ? byAccountName(name.substring(backslash + 1)) : Optional.empty();
        }
        if (DN.isValidDN(name) && name.contains("=")) {
            return find(name);
        }
        if (name.startsWith("<")) {
            return find(name);
        }
        var byUpn = only("userprincipalname", name.toLowerCase(Locale.ROOT));
        if (byUpn.isPresent()) {
            return byUpn;
        }
        var implied = "@" + names.dnsName();
        boolean impliedUpn = name.toLowerCase(Locale.ROOT).endsWith(implied);
        return byAccountName(
                impliedUpn ? name.substring(0, name.length() - implied.length()) : name);
    }

    /// The account of that `sAMAccountName`.
    Optional<StoredEntry> byAccountName(String name) {
        return only("samaccountname", name.toLowerCase(Locale.ROOT));
    }

    private Optional<StoredEntry> only(String key, String valueKey) {
        var found = new ArrayList<StoredEntry>();
        for (var id : tree.withValue(key, valueKey)) {
            tree.entry(id).filter(this::visible).ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
