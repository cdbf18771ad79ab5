package org.linekeeper.directory.embedded.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.ClassRule;
import org.linekeeper.directory.embedded.schema.ValueSyntax;

/// The product's own attributes and classes as rules of the schema: what the schema set-up would
/// install.
final class UcRules {
    private UcRules() {}

    /// The attributes of UC settings.
    static List<AttributeRule> attributes() {
        return Arrays.stream(UcAttribute.values()).map(UcRules::attribute).toList();
    }

    private static AttributeRule attribute(UcAttribute attribute) {
        var syntax = attribute.syntax();
        return new AttributeRule(
                attribute.ldapName(),
                attribute.ldapName(),
                attribute.oid(),
                ValueSyntax.of(syntax.attributeSyntax(), syntax.omSyntax()).orElseThrow(),
                AttributeRule.Range.ANY,
                attribute.searchFlags(),
                attribute.confidential() ? null : UcAttribute.PROPERTY_SET,
                attribute.schemaIdGuid(),
                0,
                new AttributeRule.Traits(
                        attribute.multiValued(), attribute.inGlobalCatalogue(), false, false));
    }

    /// The auxiliary classes that carry them.
    static List<ClassRule> classes() {
        var rules = new ArrayList<ClassRule>();
        for (var ucClass : UcClass.values()) {
            var may = ucClass.attributes().stream().map(UcAttribute::ldapName).toList();
            rules.add(
                    new ClassRule(
                            ucClass.ldapName(),
                            ucClass.ldapName(),
                            ucClass.oid(),
                            ucClass.schemaIdGuid(),
                            ClassRule.Kind.AUXILIARY,
                            "top",
                            "cn",
                            ucClass.ldapName(),
                            List.of(),
                            List.of(),
                            List.of(),
                            may));
        }
        return rules;
    }

    /// DN of the schema entry of the class that gets the attributes: its name begins with a
    /// capital.
    static String hostDn(UcClass ucClass, String schemaDn) {
        var host = ucClass.hostClass();
        return "CN=" + Character.toUpperCase(host.charAt(0)) + host.substring(1) + "," + schemaDn;
    }
}
