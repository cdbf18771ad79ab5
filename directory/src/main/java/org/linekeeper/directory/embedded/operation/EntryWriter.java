package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.LiveSchema;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Puts values into an entry in the making, by the rules of the schema. Result codes as observed on
/// Active Directory, or on Samba where Windows was not at hand.
final class EntryWriter {
    private final LiveSchema schema;
    private final NameResolver names;
    private final boolean permissive;

    /// @param permissive true when the client asked not to mind values that are there already or
    ///   missing (control 1.2.840.113556.1.4.1413)
    EntryWriter(LiveSchema schema, NameResolver names, boolean permissive) {
        this.schema = schema;
        this.names = names;
        this.permissive = permissive;
    }

    /// The rule of an attribute that a client named, options cut off.
    AttributeRule rule(String description) throws LdapRefusal {
        int option = description.indexOf(';');
        var name = option < 0 ? description : description.substring(0, option);
        return schema.attribute(name).orElseThrow(() -> LdapRefusal.unknownAttribute(description));
    }

    /// Adds values.
    void add(StoredEntry.Draft draft, AttributeRule rule, List<byte[]> values) throws LdapRefusal {
        if (rule.forwardLink()) {
            for (var value : values) {
                addLink(draft, rule, target(rule, value));
            }
        } else {
            for (var value : values) {
                addValue(draft, rule, value);
            }
        }
        int count = count(draft, rule);
        if (!rule.multiValued() && count > 1) {
            throw values.size() > 1
                    ? LdapRefusal.constraint(
                            0x2081, rule.ldapName() + " takes one value, not " + count)
                    : exists(rule, "takes one value and has it already");
        }
    }

    private static int count(StoredEntry.Draft draft, AttributeRule rule) {
        return rule.forwardLink()
                ? draft.links(rule.key()).size()
                : draft.values(rule.key()).size();
    }

    private void addLink(StoredEntry.Draft draft, AttributeRule rule, UUID target)
            throws LdapRefusal {
        if (!draft.links(rule.key()).add(target) && !permissive) {
            if (rule.key().equals("member")) {
                throw LdapRefusal.of(
                        ResultCode.ENTRY_ALREADY_EXISTS,
                        0x562,
                        "UpdErr: problem 6005 (ENTRY_EXISTS), already a member");
            }
            throw exists(rule, "has the value already");
        }
    }

    private void addValue(StoredEntry.Draft draft, AttributeRule rule, byte[] value)
            throws LdapRefusal {
        var stored = checked(rule, value);
        var key = rule.syntax().key(stored);
        var present = draft.values(rule.key());
        for (var other : present) {
            if (rule.syntax().key(other).equals(key)) {
                if (permissive) {
                    return;
                }
                throw exists(rule, "has the value already");
            }
        }
        present.add(stored);
    }

    private static LdapRefusal exists(AttributeRule rule, String text) {
        return LdapRefusal.of(
                ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                0x2083,
                "AtrErr: problem 1006 (ATT_OR_VALUE_EXISTS), " + rule.ldapName() + " " + text);
    }

    private static byte[] checked(AttributeRule rule, byte[] value) throws LdapRefusal {
        var stored = rule.syntax().stored(value);
        if (stored.isEmpty()) {
            var what =
                    value.length == 0 ? "an empty value" : "a value that is not " + rule.syntax();
            throw LdapRefusal.of(
                    ResultCode.INVALID_ATTRIBUTE_SYNTAX,
                    0x200B,
                    "AtrErr: problem 1005 (INVALID_SYNTAX), " + rule.ldapName() + " got " + what);
        }
        long measure = rule.syntax().measure(stored.get());
        if (!rule.range().contains(measure)) {
            throw LdapRefusal.constraint(
                    0x2082,
                    rule.ldapName()
                            + " is limited to "
                            + limits(rule.range())
                            + ", the value has "
                            + measure);
        }
        return stored.get();
    }

    private static String limits(AttributeRule.Range range) {
        var lower = range.lower() == Long.MIN_VALUE ? "" : Long.toString(range.lower());
        var upper = range.upper() == Long.MAX_VALUE ? "" : Long.toString(range.upper());
        return lower + ".." + upper;
    }

    private UUID target(AttributeRule rule, byte[] value) throws LdapRefusal {
        var name = new String(value, StandardCharsets.UTF_8);
        var found = names.find(name);
        if (found.isPresent()) {
            return found.get().id();
        }
        throw LdapRefusal.of(
                ResultCode.NO_SUCH_OBJECT,
                0x525,
                "NameErr: problem 2001 (NO_OBJECT), "
                        + rule.ldapName()
                        + " names '"
                        + name
                        + "', which does not exist");
    }

    /// Removes values, or all of them when none are given.
    void delete(StoredEntry.Draft draft, AttributeRule rule, List<byte[]> values)
            throws LdapRefusal {
        if (values.isEmpty()) {
            if (!draft.has(rule.key()) && !permissive) {
                throw missing(rule, "has no value");
            }
            clear(draft, rule);
            return;
        }
        for (var value : values) {
            boolean removed =
                    rule.forwardLink() ? unlink(draft, rule, value) : remove(draft, rule, value);
            if (!removed && !permissive) {
                if (rule.key().equals("member")) {
                    throw LdapRefusal.unwilling(0x561, "not a member");
                }
                throw missing(rule, "has no such value");
            }
        }
    }

    private boolean unlink(StoredEntry.Draft draft, AttributeRule rule, byte[] value)
            throws LdapRefusal {
        var found = names.find(new String(value, StandardCharsets.UTF_8));
        return found.isPresent() && draft.links(rule.key()).remove(found.get().id());
    }

    private static boolean remove(StoredEntry.Draft draft, AttributeRule rule, byte[] value) {
        var key = rule.syntax().key(value);
        return draft.values(rule.key()).removeIf(v -> rule.syntax().key(v).equals(key));
    }

    private static void clear(StoredEntry.Draft draft, AttributeRule rule) {
        if (rule.forwardLink()) {
            draft.links(rule.key()).clear();
        } else {
            draft.values(rule.key()).clear();
        }
    }

    private static LdapRefusal missing(AttributeRule rule, String text) {
        return LdapRefusal.of(
                ResultCode.NO_SUCH_ATTRIBUTE,
                0x2085,
                "AtrErr: problem 1001 (NO_ATTRIBUTE_OR_VAL), " + rule.ldapName() + " " + text);
    }

    /// Puts these values in the place of all there are.
    void replace(StoredEntry.Draft draft, AttributeRule rule, List<byte[]> values)
            throws LdapRefusal {
        clear(draft, rule);
        add(draft, rule, values);
    }

    /// The increment modification does not exist in Active Directory.
    static LdapRefusal noIncrement() {
        return LdapRefusal.unwilling(0x32, "there is no increment");
    }

    /// Refuses attributes that the classes do not allow, and the lack of those they require.
    void checkClasses(
            StoredEntry.Draft draft, Collection<String> classes, Collection<String> touched)
            throws LdapRefusal {
        var allowed = schema.allowed(classes);
        for (var key : new HashSet<>(touched)) {
            if (draft.has(key) && !allowed.may().contains(key)) {
                throw objectClass(spelling(key) + " is not allowed in an entry of " + classes);
            }
        }
        for (var key : allowed.must()) {
            if (!draft.has(key) && !key.equals("ntsecuritydescriptor")) {
                throw objectClass(spelling(key) + " is required in an entry of " + classes);
            }
        }
    }

    private static LdapRefusal objectClass(String text) {
        return LdapRefusal.of(
                ResultCode.OBJECT_CLASS_VIOLATION,
                0x207D,
                "UpdErr: problem 6002 (OBJ_CLASS_VIOLATION), " + text);
    }

    private String spelling(String key) {
        return schema.attribute(key).map(AttributeRule::ldapName).orElse(key);
    }
}
