package org.linekeeper.directory.embedded.operation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.ClassRule;
import org.linekeeper.directory.embedded.schema.LiveSchema;
import org.linekeeper.directory.embedded.schema.ValueSyntax;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// The schema as entries: `attributeSchema` and `classSchema` objects below the schema container,
/// which are the schema, as in Active Directory.
final class SchemaEntries {
    private SchemaEntries() {}

    /// True for an object that defines an attribute or a class.
    static boolean isSchemaObject(StoredEntry entry) {
        var classes = DirectoryState.classes(entry);
        return classes.contains("attributeSchema") || classes.contains("classSchema");
    }

    /// The schema that the entries define. Defunct objects do not count.
    static LiveSchema read(EntryTree tree, DomainNames names) {
        var attributes = new ArrayList<AttributeRule>();
        var classes = new ArrayList<ClassRule>();
        for (var head : tree.heads()) {
            if (!tree.dn(head).equalsIgnoreCase(names.schemaDn())) {
                continue;
            }
            for (var entry : tree.children(head.id())) {
                var kinds = DirectoryState.classes(entry);
                if (entry.text("isdefunct").orElse("FALSE").equals("TRUE")) {
                    continue;
                }
                if (kinds.contains("attributeSchema")) {
                    attribute(entry).ifPresent(attributes::add);
                } else if (kinds.contains("classSchema")) {
                    classes.add(classRule(entry));
                }
            }
        }
        return new LiveSchema(attributes, classes);
    }

    private static Optional<AttributeRule> attribute(StoredEntry entry) {
        var syntax =
                ValueSyntax.of(
                        entry.text("attributesyntax").orElse(""),
                        (int) entry.number("omsyntax", 0));
        if (syntax.isEmpty()) {
            return Optional.empty();
        }
        var range =
                new AttributeRule.Range(
                        entry.number("rangelower", Long.MIN_VALUE),
                        entry.number("rangeupper", Long.MAX_VALUE));
        var traits =
                new AttributeRule.Traits(
                        !isTrue(entry, "issinglevalued"),
                        isTrue(entry, "ismemberofpartialattributeset"),
                        isTrue(entry, "systemonly"),
                        (entry.number("systemflags", 0) & 4) != 0);
        return Optional.of(
                new AttributeRule(
                        entry.text("ldapdisplayname").orElse(""),
                        entry.rdn().value(),
                        entry.text("attributeid").orElse(""),
                        syntax.get(),
                        range,
                        (int) entry.number("searchflags", 0),
                        guid(entry, "attributesecurityguid").orElse(null),
                        guid(entry, "schemaidguid").orElse(entry.id()),
                        (int) entry.number("linkid", 0),
                        traits));
    }

    private static ClassRule classRule(StoredEntry entry) {
        var category = entry.text("defaultobjectcategory").orElse("CN=" + entry.rdn().value());
        int end = category.indexOf(',');
        return new ClassRule(
                entry.text("ldapdisplayname").orElse(""),
                entry.rdn().value(),
                entry.text("governsid").orElse(""),
                guid(entry, "schemaidguid").orElse(entry.id()),
                ClassRule.Kind.of((int) entry.number("objectclasscategory", 1)),
                entry.text("subclassof").orElse("top"),
                entry.text("rdnattid").orElse("cn"),
                category.substring("CN=".length(), end < 0 ? category.length() : end),
                both(entry, "systemauxiliaryclass", "auxiliaryclass"),
                both(entry, "systemposssuperiors", "posssuperiors"),
                both(entry, "systemmustcontain", "mustcontain"),
                both(entry, "systemmaycontain", "maycontain"));
    }

    private static List<String> both(StoredEntry entry, String first, String second) {
        var all = new ArrayList<>(entry.texts(first));
        all.addAll(entry.texts(second));
        return all;
    }

    private static boolean isTrue(StoredEntry entry, String key) {
        return entry.text(key).orElse("").equals("TRUE");
    }

    private static Optional<UUID> guid(StoredEntry entry, String key) {
        var values = entry.values(key);
        return values.isEmpty() || values.getFirst().length != 16
                ? Optional.empty()
                : Optional.of(SchemaGuid.fromBytes(values.getFirst()));
    }

    /// Fills in what defines an attribute.
    static void describe(AttributeRule rule, StoredEntry.Draft draft) {
        draft.set("ldapdisplayname", rule.ldapName())
                .set("attributeid", rule.oid())
                .set("attributesyntax", rule.syntax().attributeSyntax())
                .set("omsyntax", rule.syntax().omSyntax())
                .set("issinglevalued", bool(!rule.multiValued()))
                .set("searchflags", rule.searchFlags())
                .set("systemonly", bool(rule.traits().systemOnly()))
                .set("schemaidguid", SchemaGuid.toBytes(rule.schemaIdGuid()));
        if (rule.range().lower() != Long.MIN_VALUE) {
            draft.set("rangelower", rule.range().lower());
        }
        if (rule.range().upper() != Long.MAX_VALUE) {
            draft.set("rangeupper", rule.range().upper());
        }
        var set = rule.propertySet();
        if (set != null) {
            draft.set("attributesecurityguid", SchemaGuid.toBytes(set));
        }
        if (rule.traits().inGlobalCatalogue()) {
            draft.set("ismemberofpartialattributeset", "TRUE");
        }
        if (rule.traits().constructed()) {
            draft.set("systemflags", 4);
        }
        if (rule.linkId() != 0) {
            draft.set("linkid", rule.linkId());
        }
    }

    /// Fills in what defines a class.
    static void describe(ClassRule rule, String schemaDn, StoredEntry.Draft draft) {
        draft.set("ldapdisplayname", rule.ldapName())
                .set("governsid", rule.oid())
                .set("objectclasscategory", rule.kind().category())
                .set("subclassof", rule.superior())
                .set("rdnattid", rule.rdnAttribute())
                .set("defaultobjectcategory", "CN=" + rule.category() + "," + schemaDn)
                .set("schemaidguid", SchemaGuid.toBytes(rule.schemaIdGuid()));
        rule.auxiliaries().forEach(name -> draft.values("systemauxiliaryclass").add(utf8(name)));
        rule.parents().forEach(name -> draft.values("systemposssuperiors").add(utf8(name)));
        rule.must().forEach(name -> draft.values("systemmustcontain").add(utf8(name)));
        rule.may().forEach(name -> draft.values("systemmaycontain").add(utf8(name)));
    }

    private static String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
