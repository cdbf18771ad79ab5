package org.linekeeper.directory.setup;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// What the schema of a forest holds, as far as the set-up cares.
///
/// @param attributes attribute objects that have a name, an OID or a place which the table wants
/// @param classes all class objects
/// @param propertySet the property set with the GUID of the table
record PresentSchema(
        List<PresentAttribute> attributes,
        List<PresentClass> classes,
        Optional<PresentPropertySet> propertySet) {

    /// An `attributeSchema` object.
    ///
    /// @param dn where it is
    /// @param name `lDAPDisplayName`
    /// @param oid `attributeID`
    /// @param syntax `attributeSyntax` and `oMSyntax`, joined by `/`
    /// @param singleValued `isSingleValued`
    /// @param defunct `isDefunct`
    /// @param searchFlags 1 = index, 128 = confidential
    /// @param inGlobalCatalog `isMemberOfPartialAttributeSet`
    /// @param rangeUpper longest text or largest number, if limited
    /// @param propertySet `attributeSecurityGUID`
    record PresentAttribute(
            String dn,
            String name,
            String oid,
            String syntax,
            boolean singleValued,
            boolean defunct,
            int searchFlags,
            boolean inGlobalCatalog,
            OptionalInt rangeUpper,
            Optional<UUID> propertySet) {}

    /// A `classSchema` object. Names are in lower case.
    ///
    /// @param dn where it is
    /// @param name `lDAPDisplayName`
    /// @param oid `governsID`
    /// @param category `objectClassCategory`: 0 = 88 class, 1 structural, 2 abstract, 3 auxiliary
    /// @param superclass `subClassOf`
    /// @param auxiliaries `auxiliaryClass`, which an administrator may change
    /// @param systemAuxiliaries `systemAuxiliaryClass`, which nobody may change
    /// @param attributes `mayContain` and `mustContain` and their system twins
    /// @param defunct `isDefunct`
    record PresentClass(
            String dn,
            String name,
            String oid,
            int category,
            String superclass,
            Set<String> auxiliaries,
            Set<String> systemAuxiliaries,
            Set<String> attributes,
            boolean defunct) {
        PresentClass {
            auxiliaries = Set.copyOf(auxiliaries);
            systemAuxiliaries = Set.copyOf(systemAuxiliaries);
            attributes = Set.copyOf(attributes);
        }

        boolean lists(String auxiliary) {
            return auxiliaries.contains(auxiliary.toLowerCase(Locale.ROOT));
        }
    }

    /// A `controlAccessRight` object.
    ///
    /// @param dn where it is
    /// @param appliesTo GUIDs of the classes it can be granted for, as lower-case text
    record PresentPropertySet(String dn, Set<String> appliesTo) {
        PresentPropertySet {
            appliesTo = Set.copyOf(appliesTo);
        }
    }

    PresentSchema {
        attributes = List.copyOf(attributes);
        classes = List.copyOf(classes);
    }

    /// The attribute objects of that name; several only if all but one are defunct (Windows lets a
    /// name be used again).
    List<PresentAttribute> attributesNamed(String name) {
        return attributes.stream().filter(a -> a.name().equalsIgnoreCase(name)).toList();
    }

    /// The attribute in use under that name.
    Optional<PresentAttribute> activeAttribute(String name) {
        return attributesNamed(name).stream().filter(a -> !a.defunct()).findFirst();
    }

    /// The class objects of that name.
    List<PresentClass> classesNamed(String name) {
        return classes.stream().filter(c -> c.name().equalsIgnoreCase(name)).toList();
    }

    /// The class in use under that name.
    Optional<PresentClass> activeClass(String name) {
        return classesNamed(name).stream().filter(c -> !c.defunct()).findFirst();
    }

    /// Lower-case names of all attributes an entry of that class can have: its own, those of its
    /// superclasses, and those of the auxiliary classes of either. Defunct classes give nothing.
    Set<String> attributesOf(String className) {
        return attributesOf(className, Set.of());
    }

    /// The same, as it would be without some classes.
    ///
    /// @param without lower-case names
    Set<String> attributesOf(String className, Set<String> without) {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>(without);
        var open = new ArrayDeque<String>(List.of(className.toLowerCase(Locale.ROOT)));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!seen.add(name)) {
                continue;
            }
            activeClass(name)
                    .ifPresent(present -> {
                        found.addAll(present.attributes());
                        open.add(present.superclass());
                        open.addAll(present.auxiliaries());
                        open.addAll(present.systemAuxiliaries());
                    });
        }
        return found;
    }
}
