package org.linekeeper.directory.embedded.operation;

import java.util.ArrayList;
import java.util.List;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.ClassRule;
import org.linekeeper.directory.embedded.schema.LiveSchema;

/// The schema in the form of RFC 4512 section 4.1, which LDAP browsers read.
final class SubschemaText {
    private SubschemaText() {}

    /// Every attribute.
    static List<byte[]> attributeTypes(LiveSchema schema) {
        var values = new ArrayList<byte[]>();
        for (var rule : schema.attributes()) {
            values.add(EntryText.utf8(attributeType(rule)));
        }
        return values;
    }

    private static String attributeType(AttributeRule rule) {
        var text = new StringBuilder("( ").append(rule.oid());
        text.append(" NAME '").append(rule.ldapName()).append("'");
        text.append(" SYNTAX '").append(rule.syntax().ldapSyntax()).append("'");
        if (!rule.multiValued()) {
            text.append(" SINGLE-VALUE");
        }
        if (rule.traits().systemOnly()) {
            text.append(" NO-USER-MODIFICATION");
        }
        return text.append(" )").toString();
    }

    /// Every class, with the attributes of its auxiliary classes.
    static List<byte[]> objectClasses(LiveSchema schema) {
        var values = new ArrayList<byte[]>();
        for (var rule : schema.classes()) {
            values.add(EntryText.utf8(objectClass(schema, rule)));
        }
        return values;
    }

    private static String objectClass(LiveSchema schema, ClassRule rule) {
        var text = new StringBuilder("( ").append(rule.oid());
        text.append(" NAME '").append(rule.ldapName()).append("'");
        if (!rule.ldapName().equals("top")) {
            text.append(" SUP ").append(rule.superior());
        }
        text.append(' ').append(rule.kind());
        var allowed = schema.allowed(List.of(rule.ldapName()));
        var must = new ArrayList<String>();
        var may = new ArrayList<String>();
        for (var key : allowed.may()) {
            var name = schema.attribute(key).map(AttributeRule::ldapName).orElse(key);
            (allowed.must().contains(key) ? must : may).add(name);
        }
        list(text, " MUST (", must);
        list(text, " MAY (", may);
        return text.append(" )").toString();
    }

    private static void list(StringBuilder text, String label, List<String> names) {
        if (!names.isEmpty()) {
            text.append(label).append(String.join(" $ ", names.stream().sorted().toList()));
            text.append(')');
        }
    }
}
