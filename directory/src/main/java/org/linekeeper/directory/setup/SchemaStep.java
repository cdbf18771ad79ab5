package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;

/// One step towards the extended schema or away from it. What is printed is what is sent.
sealed interface SchemaStep {

    /// What it does, in one line.
    String title();

    /// What is sent, as LDIF or, for a step over many entries, as LDIF comment.
    default String text() {
        return SchemaLdif.record(change());
    }

    /// The one request it consists of.
    LDIFChangeRecord change();

    /// Whether a later step can take it back completely.
    boolean reversible();

    /// The same for people.
    default SetupStep shown() {
        return new SetupStep(title(), text(), reversible());
    }

    /// Creates an attribute. Its access by ordinary read rights, index and catalog are set at
    /// birth.
    record CreateAttribute(UcAttribute attribute, String schemaDn) implements SchemaStep {
        @Override
        public String title() {
            return "create attribute " + attribute.ldapName();
        }

        @Override
        public LDIFChangeRecord change() {
            var entry = new Entry("CN=" + attribute.ldapName() + "," + schemaDn);
            entry.addAttribute("objectClass", "attributeSchema");
            entry.addAttribute("lDAPDisplayName", attribute.ldapName());
            entry.addAttribute("adminDisplayName", attribute.ldapName());
            entry.addAttribute("adminDescription", attribute.description());
            entry.addAttribute("attributeID", attribute.oid());
            entry.addAttribute("attributeSyntax", attribute.syntax().attributeSyntax());
            entry.addAttribute("oMSyntax", Integer.toString(attribute.syntax().omSyntax()));
            entry.addAttribute("isSingleValued", attribute.multiValued() ? "FALSE" : "TRUE");
            entry.addAttribute("searchFlags", Integer.toString(attribute.searchFlags()));
            if (attribute.inGlobalCatalogue()) {
                entry.addAttribute("isMemberOfPartialAttributeSet", "TRUE");
            }
            entry.addAttribute("showInAdvancedViewOnly", "TRUE");
            entry.addAttribute("schemaIDGUID", SchemaGuid.toBytes(attribute.schemaIdGuid()));
            if (!attribute.confidential()) {
                entry.addAttribute(
                        "attributeSecurityGUID", SchemaGuid.toBytes(UcAttribute.PROPERTY_SET));
            }
            return new LDIFAddChangeRecord(entry);
        }

        @Override
        public boolean reversible() {
            return false;
        }
    }

    /// Takes a deactivated attribute or class into use again. The request changes nothing else,
    /// because a change of `isDefunct` must stand alone ([MS-ADTS], section "Defunct").
    record Reactivate(String dn, String name) implements SchemaStep {
        @Override
        public String title() {
            return "take " + name + " into use again";
        }

        @Override
        public LDIFChangeRecord change() {
            return modify(dn, new Modification(ModificationType.DELETE, "isDefunct"));
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /// Makes everything done so far usable at once instead of after five minutes. Blocks until done
    /// (Microsoft, "Updating the Schema Cache").
    record RefreshCache() implements SchemaStep {
        @Override
        public String title() {
            return "refresh the schema cache";
        }

        @Override
        public LDIFChangeRecord change() {
            return modify("", new Modification(ModificationType.ADD, "schemaUpdateNow", "1"));
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /// Creates the property set, so that one access-control entry grants all settings (Microsoft,
    /// "Creating a Control Access Right"; 48 = read and write property).
    record CreatePropertySet(String extendedRightsDn) implements SchemaStep {
        static final String NAME = "UC-Settings";

        @Override
        public String title() {
            return "create property set " + SchemaPlanner.PROPERTY_SET_NAME;
        }

        @Override
        public LDIFChangeRecord change() {
            var entry = new Entry("CN=" + NAME + "," + extendedRightsDn);
            entry.addAttribute("objectClass", "controlAccessRight");
            entry.addAttribute("displayName", SchemaPlanner.PROPERTY_SET_NAME);
            entry.addAttribute("rightsGuid", UcAttribute.PROPERTY_SET.toString());
            entry.addAttribute(
                    "appliesTo",
                    Arrays.stream(UcClass.values()).map(c -> c.hostGuid().toString()).toList());
            entry.addAttribute("validAccesses", "48");
            entry.addAttribute("showInAdvancedViewOnly", "TRUE");
            return new LDIFAddChangeRecord(entry);
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /// Lets the property set be granted for classes that it lacks.
    record ExtendPropertySet(String dn, Set<String> classes) implements SchemaStep {
        @Override
        public String title() {
            return "let property set " + SchemaPlanner.PROPERTY_SET_NAME + " apply to all classes";
        }

        @Override
        public LDIFChangeRecord change() {
            return modify(dn, add("appliesTo", classes));
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /// Deletes the property set: it is no schema object, so it can be deleted.
    record DeletePropertySet(String dn) implements SchemaStep {
        @Override
        public String title() {
            return "delete property set " + SchemaPlanner.PROPERTY_SET_NAME;
        }

        @Override
        public LDIFChangeRecord change() {
            return new LDIFDeleteChangeRecord(dn);
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /// Creates an auxiliary class.
    record CreateClass(UcClass ucClass, String schemaDn) implements SchemaStep {
        @Override
        public String title() {
            return "create class " + ucClass.ldapName();
        }

        @Override
        public LDIFChangeRecord change() {
            var entry = new Entry("CN=" + ucClass.ldapName() + "," + schemaDn);
            entry.addAttribute("objectClass", "classSchema");
            entry.addAttribute("lDAPDisplayName", ucClass.ldapName());
            entry.addAttribute("adminDisplayName", ucClass.ldapName());
            entry.addAttribute(
                    "adminDescription", "UC settings of the class " + ucClass.hostClass() + ".");
            entry.addAttribute("governsID", ucClass.oid());
            entry.addAttribute("objectClassCategory", "3");
            entry.addAttribute("subClassOf", "top");
            entry.addAttribute("showInAdvancedViewOnly", "TRUE");
            entry.addAttribute("schemaIDGUID", SchemaGuid.toBytes(ucClass.schemaIdGuid()));
            entry.addAttribute(
                    new Attribute(
                            "mayContain",
                            ucClass.attributes().stream().map(UcAttribute::ldapName).toList()));
            return new LDIFAddChangeRecord(entry);
        }

        @Override
        public boolean reversible() {
            return false;
        }
    }

    /// Adds attributes to an auxiliary class that an older version created.
    record ExtendClass(String dn, String name, Set<String> attributes) implements SchemaStep {
        @Override
        public String title() {
            return "add to class " + name + ": " + String.join(", ", attributes);
        }

        @Override
        public LDIFChangeRecord change() {
            return modify(dn, add("mayContain", attributes));
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /// Lets entries of one of the directory's own classes hold the settings.
    record Attach(String hostDn, UcClass ucClass) implements SchemaStep {
        @Override
        public String title() {
            return "attach class " + ucClass.ldapName() + " to class " + ucClass.hostClass();
        }

        @Override
        public LDIFChangeRecord change() {
            return modify(hostDn, add("auxiliaryClass", List.of(ucClass.ldapName())));
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /// The reverse of [Attach].
    record Detach(String hostDn, String host, String auxiliary) implements SchemaStep {
        @Override
        public String title() {
            return "detach class " + auxiliary + " from class " + host;
        }

        @Override
        public LDIFChangeRecord change() {
            return modify(
                    hostDn, new Modification(ModificationType.DELETE, "auxiliaryClass", auxiliary));
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /// Takes an attribute or class out of use (Microsoft, "Disabling Existing Classes and
    /// Attributes"). It stays in the schema for ever.
    record Deactivate(String dn, String name) implements SchemaStep {
        @Override
        public String title() {
            return "deactivate " + name;
        }

        @Override
        public LDIFChangeRecord change() {
            return modify(dn, new Modification(ModificationType.REPLACE, "isDefunct", "TRUE"));
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /// Deletes the settings from every entry that has some.
    ///
    /// @param attributes the attributes whose values go
    /// @param entries how many entries had some when the plan was made
    record ClearSettings(Set<UcAttribute> attributes, long entries) implements SchemaStep {
        @Override
        public String title() {
            return "delete the UC settings of " + entries + (entries == 1 ? " entry" : " entries");
        }

        @Override
        public String text() {
            var text = new StringBuilder("# in every entry of the forest that has one of them,");
            text.append(" all values of:\n");
            attributes.forEach(a -> text.append("#   ").append(a.ldapName()).append('\n'));
            return text.toString();
        }

        @Override
        public LDIFChangeRecord change() {
            throw new IllegalStateException("the step consists of many requests");
        }

        @Override
        public boolean reversible() {
            return false;
        }
    }

    private static LDIFModifyChangeRecord modify(String dn, Modification modification) {
        return new LDIFModifyChangeRecord(dn, modification);
    }

    private static Modification add(String attribute, Iterable<String> values) {
        var list = new ArrayList<String>();
        values.forEach(list::add);
        return new Modification(ModificationType.ADD, attribute, list.toArray(new String[0]));
    }
}
