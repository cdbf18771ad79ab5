package org.linekeeper.directory.attribute;

import java.util.Set;
import java.util.UUID;
import org.linekeeper.core.account.AccountKind;

/// The auxiliary classes by which the attributes of [UcAttribute] reach the directory's own
/// classes.
///
/// Each lists its attributes as `mayContain` only: Active Directory lets nobody add a mandatory
/// attribute to an existing class (Microsoft, "Restrictions on Schema Extension"). OIDs are
/// [UcAttribute#ARC] `.2.n` in this order, append only.
public enum UcClass {
    /// Attached to `user`. In Active Directory `computer` and `inetOrgPerson` inherit it from
    /// there.
    USER(1, "User", AccountKind.USER, "user", "bf967aba-0de6-11d0-a285-00aa003049e2"),
    /// Attached to `group`.
    GROUP(2, "Group", AccountKind.GROUP, "group", "bf967a9c-0de6-11d0-a285-00aa003049e2"),
    /// Attached to `computer`.
    COMPUTER(
            3,
            "Computer",
            AccountKind.COMPUTER,
            "computer",
            "bf967a86-0de6-11d0-a285-00aa003049e2");

    private final String ldapName;
    private final AccountKind kind;
    private final String hostClass;
    private final UUID hostGuid;
    private final String oid;
    private final UUID schemaIdGuid;

    UcClass(int number, String name, AccountKind kind, String hostClass, String hostGuid) {
        this.ldapName = UcAttribute.PREFIX + name;
        this.kind = kind;
        this.hostClass = hostClass;
        this.hostGuid = UUID.fromString(hostGuid);
        this.oid = UcAttribute.ARC + ".2." + number;
        this.schemaIdGuid = SchemaGuid.ofOid(oid);
    }

    /// `lDAPDisplayName` of the auxiliary class.
    public String ldapName() {
        return ldapName;
    }

    /// The kind of account it serves.
    public AccountKind kind() {
        return kind;
    }

    /// The directory's own class it is attached to.
    public String hostClass() {
        return hostClass;
    }

    /// `schemaIDGUID` of that class (Microsoft's schema reference: c-user, c-group, c-computer);
    /// names it in `appliesTo` and in inherited access-control entries.
    public UUID hostGuid() {
        return hostGuid;
    }

    /// `governsID` under which the schema set-up creates it.
    public String oid() {
        return oid;
    }

    /// `schemaIDGUID` under which the schema set-up creates it.
    public UUID schemaIdGuid() {
        return schemaIdGuid;
    }

    /// The attributes it may contain, in table order.
    public Set<UcAttribute> attributes() {
        return UcAttribute.of(kind);
    }
}
