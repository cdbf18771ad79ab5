package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.directory.attribute.SchemaGuid;

/// An administrator who works in the directory with its own tools. Entries are named by their ids,
/// so that nobody has to know where they are.
final class DirectoryHand {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final LDAPInterface ldap;
    private final String baseDn;
    private final String container;

    DirectoryHand(LDAPInterface ldap, String baseDn) throws LDAPException {
        this.ldap = ldap;
        this.baseDn = baseDn;
        this.container = newContainer("Followed");
    }

    /// A fresh container.
    String newContainer(String name) throws LDAPException {
        return newContainer(name, baseDn);
    }

    /// A fresh container within another one.
    String newContainer(String name, String within) throws LDAPException {
        String dn = "OU=" + name + " " + NUMBER.incrementAndGet() + "," + within;
        ldap.add(dn, new Attribute("objectClass", "organizationalUnit"));
        return dn;
    }

    /// Where new entries are made.
    String container() {
        return container;
    }

    /// A name nobody has.
    String fresh(String word) {
        return word + NUMBER.incrementAndGet();
    }

    AccountId user(String number) throws LDAPException {
        return add(
                container,
                "user",
                new Attribute("userAccountControl", "544"),
                new Attribute("telephoneNumber", number),
                new Attribute("ectisrv3CTIEnabled", "1"));
    }

    AccountId group(boolean enabled) throws LDAPException {
        return enabled
                ? add(container, "group", new Attribute("ectisrv3CTIEnabled", "1"))
                : add(container, "group");
    }

    AccountId computer() throws LDAPException {
        return add(
                container,
                "computer",
                new Attribute("userAccountControl", "4128"),
                new Attribute("ectisrv3CTIEnabled", "1"));
    }

    AccountId add(String below, String kind, Attribute... attributes) throws LDAPException {
        String name = fresh(kind);
        var entry = new Entry("CN=" + name + "," + below);
        entry.addAttribute("objectClass", kind);
        entry.addAttribute("sAMAccountName", kind.equals("computer") ? name + "$" : name);
        for (Attribute attribute : attributes) {
            entry.addAttribute(attribute);
        }
        ldap.add(entry);
        return id(entry.getDN());
    }

    AccountId id(String dn) throws LDAPException {
        return new AccountId(
                SchemaGuid.fromBytes(
                        ldap.getEntry(dn, "objectGUID").getAttributeValueBytes("objectGUID")));
    }

    String dn(AccountId id) throws LDAPException {
        return ldap.getEntry(name(id), "objectGUID").getDN();
    }

    void set(AccountId id, String attribute, String... values) throws LDAPException {
        ldap.modify(name(id), new Modification(ModificationType.REPLACE, attribute, values));
    }

    void rename(AccountId id, String name) throws LDAPException {
        ldap.modifyDN(dn(id), "CN=" + name, true);
    }

    void move(AccountId id, String below) throws LDAPException {
        String dn = dn(id);
        ldap.modifyDN(dn, dn.substring(0, dn.indexOf(',')), true, below);
    }

    void delete(AccountId id) throws LDAPException {
        ldap.delete(dn(id));
    }

    void renameContainer(String dn, String name) throws LDAPException {
        ldap.modifyDN(dn, "OU=" + name, true);
    }

    void addMember(AccountId group, AccountId member) throws LDAPException {
        ldap.modify(name(group), new Modification(ModificationType.ADD, "member", dn(member)));
    }

    void removeMember(AccountId group, AccountId member) throws LDAPException {
        ldap.modify(name(group), new Modification(ModificationType.DELETE, "member", dn(member)));
    }

    void makePrimary(AccountId group, AccountId user) throws LDAPException {
        byte[] sid = ldap.getEntry(name(group), "objectSid").getAttributeValueBytes("objectSid");
        int relative = ByteBuffer.wrap(sid).order(ByteOrder.LITTLE_ENDIAN).getInt(sid.length - 4);
        set(user, "primaryGroupID", Integer.toString(relative));
    }

    /// Domain Users, everybody's primary group at first.
    AccountId domainUsers() throws LDAPException {
        return id("CN=Domain Users,CN=Users," + baseDn);
    }

    private static String name(AccountId id) {
        return "<GUID=" + id + ">";
    }
}
