package org.linekeeper.directory.embedded;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Arrays;
import java.util.List;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// A fake domain with an administrator's connection and short words for what the tests do.
final class DirectoryScene implements AutoCloseable {
    final FakeActiveDirectory fake;
    final LDAPConnection connection;
    final String base;

    DirectoryScene(FakeActiveDirectory fake) throws LDAPException {
        this.fake = fake;
        this.connection = fake.connect();
        this.base = fake.baseDn();
        connection.add("OU=People," + base, new Attribute("objectClass", "organizationalUnit"));
    }

    static DirectoryScene open() throws LDAPException {
        return new DirectoryScene(FakeActiveDirectory.withExtendedSchema());
    }

    String people(String name) {
        return "CN=" + name + ",OU=People," + base;
    }

    String user(String name, String... ldifAttributes) throws LDAPException {
        return add(people(name), "user", name, ldifAttributes);
    }

    String group(String name, String... ldifAttributes) throws LDAPException {
        return add(people(name), "group", name, ldifAttributes);
    }

    private String add(String dn, String objectClass, String login, String... attributes)
            throws LDAPException {
        var entry = new Entry(dn);
        entry.addAttribute("objectClass", objectClass);
        entry.addAttribute("sAMAccountName", login);
        for (var line : attributes) {
            int colon = line.indexOf(": ");
            entry.addAttribute(line.substring(0, colon), line.substring(colon + 2));
        }
        connection.add(entry);
        return dn;
    }

    void modify(String dn, Modification... modifications) throws LDAPException {
        connection.modify(dn, modifications);
    }

    static Modification add(String attribute, String... values) {
        return new Modification(ModificationType.ADD, attribute, values);
    }

    static Modification delete(String attribute, String... values) {
        return values.length == 0
                ? new Modification(ModificationType.DELETE, attribute)
                : new Modification(ModificationType.DELETE, attribute, values);
    }

    static Modification replace(String attribute, String... values) {
        return new Modification(ModificationType.REPLACE, attribute, values);
    }

    SearchResultEntry read(String dn, String... attributes) throws LDAPException {
        var entry = connection.getEntry(dn, attributes);
        if (entry == null) {
            throw new LDAPException(ResultCode.NO_SUCH_OBJECT, dn);
        }
        return entry;
    }

    List<String> values(String dn, String attribute) throws LDAPException {
        var values = read(dn, attribute).getAttributeValues(attribute);
        return values == null ? List.of() : Arrays.asList(values);
    }

    List<String> search(String filter) throws LDAPException {
        return connection.search(base, SearchScope.SUB, filter, "name").getSearchEntries().stream()
                .map(entry -> entry.getAttributeValue("name"))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        connection.close();
        fake.close();
    }
}
