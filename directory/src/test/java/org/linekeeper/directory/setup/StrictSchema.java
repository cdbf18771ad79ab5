package org.linekeeper.directory.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;
import org.linekeeper.directory.setup.PresentSchema.PresentAttribute;
import org.linekeeper.directory.setup.PresentSchema.PresentClass;
import org.linekeeper.directory.setup.PresentSchema.PresentPropertySet;

/// A schema that takes steps and enforces what Windows enforces and Samba does not (Microsoft,
/// "Updating the Schema Cache", "Disabling Existing Classes and Attributes"):
///
/// - an attribute or class can be named by another object only after a cache refresh;
/// - a class cannot be deactivated while another lists it, an attribute not while an active class
///   contains it; a defunct one cannot be named;
/// - names, OIDs and list values are taken once.
///
/// It knows nothing of access rights, of values, and of what the base schema owns.
final class StrictSchema {

    private PresentSchema stored;
    private PresentSchema cache;

    StrictSchema(PresentSchema start) {
        this.stored = start;
        this.cache = start;
    }

    PresentSchema present() {
        return stored;
    }

    void apply(SchemaStep step) {
        switch (step) {
            case SchemaStep.RefreshCache _ -> cache = stored;
            case SchemaStep.CreateAttribute s -> createAttribute(s.attribute(), s.schemaDn());
            case SchemaStep.CreateClass s -> createClass(s.ucClass(), s.schemaDn());
            case SchemaStep.Reactivate s -> setDefunct(s.dn(), false);
            case SchemaStep.Deactivate s -> setDefunct(s.dn(), true);
            case SchemaStep.ExtendClass s -> extend(s);
            case SchemaStep.Attach s -> attach(s.hostDn(), s.ucClass().ldapName());
            case SchemaStep.Detach s -> detach(s.hostDn(), s.auxiliary());
            case SchemaStep.CreatePropertySet s -> createSet(s.extendedRightsDn());
            case SchemaStep.ExtendPropertySet s -> extendSet(s);
            case SchemaStep.DeletePropertySet _ -> set(Optional.empty());
            case SchemaStep.ClearSettings _ -> {}
        }
    }

    private void createAttribute(UcAttribute wanted, String schemaDn) {
        String dn = "CN=" + wanted.ldapName() + "," + schemaDn;
        for (PresentAttribute other : stored.attributes()) {
            require(!other.dn().equals(dn) && !other.oid().equals(wanted.oid()), "taken: " + dn);
            require(
                    other.defunct() || !other.name().equalsIgnoreCase(wanted.ldapName()),
                    "name in use: " + dn);
        }
        var attributes = new ArrayList<>(stored.attributes());
        attributes.add(born(wanted, schemaDn));
        stored = new PresentSchema(attributes, stored.classes(), stored.propertySet());
    }

    /// The attribute as the set-up creates it.
    static PresentAttribute born(UcAttribute wanted, String schemaDn) {
        Optional<UUID> set =
                wanted.confidential() ? Optional.empty() : Optional.of(UcAttribute.PROPERTY_SET);
        return new PresentAttribute(
                "CN=" + wanted.ldapName() + "," + schemaDn,
                wanted.ldapName(),
                wanted.oid(),
                wanted.syntax().attributeSyntax() + "/" + wanted.syntax().omSyntax(),
                !wanted.multiValued(),
                false,
                wanted.searchFlags(),
                wanted.inGlobalCatalogue(),
                OptionalInt.empty(),
                set);
    }

    private void createClass(UcClass wanted, String schemaDn) {
        String dn = "CN=" + wanted.ldapName() + "," + schemaDn;
        require(
                stored.classes().stream()
                        .noneMatch(c -> c.dn().equals(dn) || c.oid().equals(wanted.oid())),
                "taken: " + dn);
        var names = new HashSet<String>();
        wanted.attributes().forEach(a -> names.add(a.ldapName().toLowerCase(Locale.ROOT)));
        names.forEach(this::requireUsable);
        var classes = new ArrayList<>(stored.classes());
        classes.add(
                new PresentClass(
                        dn,
                        wanted.ldapName(),
                        wanted.oid(),
                        3,
                        "top",
                        Set.of(),
                        Set.of(),
                        names,
                        false));
        stored = new PresentSchema(stored.attributes(), classes, stored.propertySet());
    }

    private void extend(SchemaStep.ExtendClass step) {
        PresentClass old = classAt(step.dn());
        var names = new HashSet<>(old.attributes());
        for (String name : step.attributes()) {
            requireUsable(name);
            require(names.add(name.toLowerCase(Locale.ROOT)), "listed already: " + name);
        }
        replace(old, with(old, old.auxiliaries(), names, old.defunct()));
    }

    private void attach(String hostDn, String auxiliary) {
        PresentClass host = classAt(hostDn);
        require(cache.activeClass(auxiliary).isPresent(), "not in the cache: " + auxiliary);
        var names = new HashSet<>(host.auxiliaries());
        require(names.add(auxiliary.toLowerCase(Locale.ROOT)), "attached already: " + auxiliary);
        replace(host, with(host, names, host.attributes(), host.defunct()));
    }

    private void detach(String hostDn, String auxiliary) {
        PresentClass host = classAt(hostDn);
        var names = new HashSet<>(host.auxiliaries());
        require(names.remove(auxiliary.toLowerCase(Locale.ROOT)), "not attached: " + auxiliary);
        replace(host, with(host, names, host.attributes(), host.defunct()));
    }

    private void setDefunct(String dn, boolean defunct) {
        var attributes = new ArrayList<PresentAttribute>();
        boolean isAttribute = false;
        for (PresentAttribute a : stored.attributes()) {
            boolean it = a.dn().equals(dn);
            isAttribute |= it;
            attributes.add(it ? with(a, defunct) : a);
            require(!it || !defunct || unused(a.name()), "contained in an active class: " + dn);
        }
        stored = new PresentSchema(attributes, stored.classes(), stored.propertySet());
        if (!isAttribute) {
            PresentClass old = classAt(dn);
            require(!defunct || unlisted(old.name()), "listed by an active class: " + dn);
            if (!defunct) {
                old.attributes().forEach(this::requireUsable);
            }
            replace(old, with(old, old.auxiliaries(), old.attributes(), defunct));
        }
    }

    private boolean unused(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return both().stream().noneMatch(c -> !c.defunct() && c.attributes().contains(name));
    }

    private boolean unlisted(String name) {
        return both().stream().noneMatch(c -> !c.defunct() && c.lists(name));
    }

    /// A removal counts only when the cache knows it too.
    private List<PresentClass> both() {
        var classes = new ArrayList<>(stored.classes());
        classes.addAll(cache.classes());
        return classes;
    }

    private void requireUsable(String attribute) {
        boolean ours = UcAttribute.byLdapName(attribute).isPresent();
        require(
                !ours || cache.activeAttribute(attribute).isPresent(),
                "not in the cache: " + attribute);
    }

    private void createSet(String extendedRightsDn) {
        require(stored.propertySet().isEmpty(), "property set is there already");
        var guids = new HashSet<String>();
        for (UcClass ucClass : UcClass.values()) {
            guids.add(ucClass.hostGuid().toString());
        }
        set(Optional.of(new PresentPropertySet("CN=UC-Settings," + extendedRightsDn, guids)));
    }

    private void extendSet(SchemaStep.ExtendPropertySet step) {
        var guids = new HashSet<>(stored.propertySet().orElseThrow().appliesTo());
        step.classes().forEach(guid -> require(guids.add(guid), "applies already: " + guid));
        set(Optional.of(new PresentPropertySet(step.dn(), guids)));
    }

    private void set(Optional<PresentPropertySet> set) {
        stored = new PresentSchema(stored.attributes(), stored.classes(), set);
    }

    private PresentClass classAt(String dn) {
        return stored.classes().stream().filter(c -> c.dn().equals(dn)).findFirst().orElseThrow();
    }

    private void replace(PresentClass old, PresentClass changed) {
        var classes = new ArrayList<>(stored.classes());
        classes.set(classes.indexOf(old), changed);
        stored = new PresentSchema(stored.attributes(), classes, stored.propertySet());
    }

    private static PresentClass with(
            PresentClass c, Set<String> auxiliaries, Set<String> attributes, boolean defunct) {
        return new PresentClass(
                c.dn(),
                c.name(),
                c.oid(),
                c.category(),
                c.superclass(),
                auxiliaries,
                c.systemAuxiliaries(),
                attributes,
                defunct);
    }

    private static PresentAttribute with(PresentAttribute a, boolean defunct) {
        return new PresentAttribute(
                a.dn(),
                a.name(),
                a.oid(),
                a.syntax(),
                a.singleValued(),
                defunct,
                a.searchFlags(),
                a.inGlobalCatalog(),
                a.rangeUpper(),
                a.propertySet());
    }

    private static void require(boolean rule, String message) {
        if (!rule) {
            throw new IllegalStateException(message);
        }
    }
}
