package org.linekeeper.directory.setup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;
import org.linekeeper.directory.setup.PresentSchema.PresentAttribute;
import org.linekeeper.directory.setup.PresentSchema.PresentClass;
import org.linekeeper.directory.setup.PresentSchema.PresentPropertySet;

/// Wanted minus present: the steps from the schema as it is to the extended schema. Pure; asks
/// nobody.
///
/// The order is what Windows needs: attributes, refresh, classes, refresh, attachment, refresh. A
/// refresh also comes first when an earlier run was interrupted, because nobody knows whether it
/// still got that far.
///
/// What is present under the right name, syntax and cardinality is used as it is and never changed:
/// not its OID, not its index, not its property set. It may belong to somebody.
final class SchemaPlanner {

    /// Name of the property set as access-control tools show and take it.
    static final String PROPERTY_SET_NAME = "UC settings";

    private final Forest forest;
    private final PresentSchema present;
    private final SchemaJudge judge;

    SchemaPlanner(Forest forest, PresentSchema present) {
        this.forest = forest;
        this.present = present;
        this.judge = new SchemaJudge(forest, present);
    }

    /// Steps and what is in their way.
    ///
    /// @param steps in order
    /// @param problems errors, warnings and notes
    record Outcome(List<SchemaStep> steps, List<Problem> problems) {
        Outcome {
            steps = List.copyOf(steps);
            problems = List.copyOf(problems);
        }
    }

    /// A forest of which nothing is known but that it has the classes every forest has.
    static PresentSchema untouched(Forest forest) {
        var classes = new ArrayList<PresentClass>();
        for (UcClass ucClass : UcClass.values()) {
            String name = ucClass.hostClass();
            String cn = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            String dn = "CN=" + cn + "," + forest.schemaDn();
            classes.add(
                    new PresentClass(dn, name, "", 1, "top", Set.of(), Set.of(), Set.of(), false));
        }
        return new PresentSchema(List.of(), classes, Optional.empty());
    }

    /// What is missing.
    Outcome installation() {
        var problems = new ArrayList<Problem>();
        var attributes = new ArrayList<SchemaStep>();
        for (UcAttribute attribute : UcAttribute.values()) {
            judge.step(attribute, problems).ifPresent(attributes::add);
        }
        var classes = new ArrayList<SchemaStep>();
        var attachments = new ArrayList<SchemaStep>();
        for (UcClass ucClass : UcClass.values()) {
            if (!missing(ucClass).isEmpty()) {
                planClass(ucClass, classes, problems);
                planAttachment(ucClass, attachments, problems);
            }
        }
        var steps = new ArrayList<SchemaStep>(attributes);
        if (!attributes.isEmpty()) {
            steps.add(new SchemaStep.RefreshCache());
        }
        propertySetStep(attributes).ifPresent(steps::add);
        boolean fresh = !attributes.isEmpty();
        for (List<SchemaStep> group : List.of(classes, attachments)) {
            fresh = addGroup(steps, group, fresh);
        }
        return new Outcome(steps, problems);
    }

    /// The names of the attributes that entries of the class cannot have yet, as spelled in the
    /// table.
    Set<String> missing(UcClass ucClass) {
        Set<String> reached = present.attributesOf(ucClass.hostClass());
        var missing = new LinkedHashSet<String>();
        for (UcAttribute attribute : ucClass.attributes()) {
            String name = attribute.ldapName();
            boolean usable = present.activeAttribute(name).isPresent();
            if (!usable || !reached.contains(name.toLowerCase(Locale.ROOT))) {
                missing.add(name);
            }
        }
        return missing;
    }

    /// How to take out of use what the installation made. Objects of another origin stay. Values of
    /// the attributes that are [#lost()] have to be gone before.
    Outcome removal() {
        var problems = new ArrayList<Problem>();
        var steps = new ArrayList<SchemaStep>();
        Set<String> ours = ourClasses();
        boolean fresh = addGroup(steps, detachments(ours), true);
        fresh = addGroup(steps, classDeactivations(), fresh && !steps.isEmpty());
        List<SchemaStep> attributes = attributeDeactivations(ours, problems);
        addGroup(steps, attributes, fresh);
        present.propertySet()
                .filter(set -> !stillGranted(attributes))
                .ifPresent(set -> steps.add(new SchemaStep.DeletePropertySet(set.dn())));
        return new Outcome(steps, problems);
    }

    /// The attributes whose values nobody could read any more after the removal.
    Set<UcAttribute> lost() {
        Set<String> ours = ourClasses();
        var lost = new LinkedHashSet<UcAttribute>();
        for (UcAttribute attribute : UcAttribute.values()) {
            Optional<PresentAttribute> active = present.activeAttribute(attribute.ldapName());
            if (active.isPresent()
                    && (active.get().oid().equals(attribute.oid())
                            || unreachableWithout(ours, attribute))) {
                lost.add(attribute);
            }
        }
        return lost;
    }

    private boolean unreachableWithout(Set<String> classes, UcAttribute attribute) {
        String name = attribute.ldapName().toLowerCase(Locale.ROOT);
        for (UcClass ucClass : UcClass.values()) {
            String host = ucClass.hostClass();
            if (present.attributesOf(host).contains(name)
                    && !present.attributesOf(host, classes).contains(name)) {
                return true;
            }
        }
        return false;
    }

    /// Appends a group with the refresh that must precede and the one that must follow it.
    ///
    /// @return true if the cache is known to be fresh afterwards
    private static boolean addGroup(List<SchemaStep> steps, List<SchemaStep> group, boolean fresh) {
        if (group.isEmpty()) {
            return fresh;
        }
        if (!fresh) {
            steps.add(new SchemaStep.RefreshCache());
        }
        steps.addAll(group);
        steps.add(new SchemaStep.RefreshCache());
        return true;
    }

    private void planClass(UcClass wanted, List<SchemaStep> steps, List<Problem> problems) {
        List<PresentClass> found = present.classesNamed(wanted.ldapName());
        if (found.isEmpty()) {
            Optional<Problem> obstacle = judge.obstacle(wanted);
            obstacle.ifPresent(problems::add);
            if (obstacle.isEmpty()) {
                steps.add(new SchemaStep.CreateClass(wanted, forest.schemaDn()));
            }
            return;
        }
        PresentClass existing =
                present.activeClass(wanted.ldapName()).orElseGet(() -> found.getFirst());
        if (existing.category() != 3 && existing.category() != 0) {
            problems.add(SchemaJudge.notAuxiliary(wanted, existing));
            return;
        }
        if (existing.defunct()) {
            steps.add(new SchemaStep.Reactivate(existing.dn(), "class " + wanted.ldapName()));
        }
        var lacking = new TreeSet<String>();
        for (UcAttribute attribute : wanted.attributes()) {
            String name = attribute.ldapName();
            if (!existing.attributes().contains(name.toLowerCase(Locale.ROOT))) {
                lacking.add(name);
            }
        }
        if (!lacking.isEmpty()) {
            steps.add(new SchemaStep.ExtendClass(existing.dn(), wanted.ldapName(), lacking));
        }
    }

    private void planAttachment(UcClass wanted, List<SchemaStep> steps, List<Problem> problems) {
        Optional<PresentClass> host = present.activeClass(wanted.hostClass());
        if (host.isEmpty()) {
            problems.add(SchemaJudge.noHost(wanted, forest));
        } else if (!host.get().lists(wanted.ldapName())) {
            steps.add(new SchemaStep.Attach(host.get().dn(), wanted));
        }
    }

    private Optional<SchemaStep> propertySetStep(List<SchemaStep> planned) {
        boolean used =
                planned.stream().anyMatch(SchemaStep.CreateAttribute.class::isInstance)
                        || present.attributes().stream().anyMatch(SchemaPlanner::inPropertySet);
        if (!used) {
            return Optional.empty();
        }
        if (present.propertySet().isEmpty()) {
            return Optional.of(new SchemaStep.CreatePropertySet(forest.extendedRightsDn()));
        }
        PresentPropertySet set = present.propertySet().get();
        var lacking = new LinkedHashSet<String>();
        for (UcClass ucClass : UcClass.values()) {
            String guid = ucClass.hostGuid().toString();
            if (!set.appliesTo().contains(guid)) {
                lacking.add(guid);
            }
        }
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(new SchemaStep.ExtendPropertySet(set.dn(), lacking));
    }

    private static boolean inPropertySet(PresentAttribute attribute) {
        return attribute.propertySet().filter(UcAttribute.PROPERTY_SET::equals).isPresent();
    }

    /// Lower-case names of the auxiliary classes in use that have our OID.
    private Set<String> ourClasses() {
        var names = new LinkedHashSet<String>();
        for (UcClass ucClass : UcClass.values()) {
            present.classesNamed(ucClass.ldapName()).stream()
                    .filter(c -> c.oid().equals(ucClass.oid()))
                    .forEach(c -> names.add(c.name().toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    private List<SchemaStep> detachments(Set<String> ours) {
        var steps = new ArrayList<SchemaStep>();
        for (PresentClass host : present.classes()) {
            for (UcClass ucClass : UcClass.values()) {
                if (host.lists(ucClass.ldapName())
                        && ours.contains(ucClass.ldapName().toLowerCase(Locale.ROOT))) {
                    steps.add(new SchemaStep.Detach(host.dn(), host.name(), ucClass.ldapName()));
                }
            }
        }
        return steps;
    }

    private List<SchemaStep> classDeactivations() {
        var steps = new ArrayList<SchemaStep>();
        for (UcClass ucClass : UcClass.values()) {
            present.activeClass(ucClass.ldapName())
                    .filter(c -> c.oid().equals(ucClass.oid()))
                    .ifPresent(c ->
                            steps.add(
                                    new SchemaStep.Deactivate(
                                            c.dn(), "class " + ucClass.ldapName())));
        }
        return steps;
    }

    private List<SchemaStep> attributeDeactivations(Set<String> ours, List<Problem> problems) {
        var steps = new ArrayList<SchemaStep>();
        for (UcAttribute attribute : UcAttribute.values()) {
            Optional<PresentAttribute> active = present.activeAttribute(attribute.ldapName());
            if (active.isEmpty()) {
                continue;
            }
            Set<String> users = otherUsers(attribute, ours);
            if (!active.get().oid().equals(attribute.oid())) {
                problems.add(SchemaJudge.foreignStays(attribute, active.get()));
            } else if (!users.isEmpty()) {
                problems.add(SchemaJudge.usedElsewhere(attribute, users));
            } else {
                String name = "attribute " + attribute.ldapName();
                steps.add(new SchemaStep.Deactivate(active.get().dn(), name));
            }
        }
        return steps;
    }

    /// Windows refuses to deactivate an attribute that an active class contains.
    private Set<String> otherUsers(UcAttribute attribute, Set<String> ours) {
        String name = attribute.ldapName().toLowerCase(Locale.ROOT);
        var users = new TreeSet<String>();
        for (PresentClass user : present.classes()) {
            boolean other = !ours.contains(user.name().toLowerCase(Locale.ROOT));
            if (other && !user.defunct() && user.attributes().contains(name)) {
                users.add(user.name());
            }
        }
        return users;
    }

    private boolean stillGranted(List<SchemaStep> deactivations) {
        var gone = new TreeSet<String>();
        for (SchemaStep step : deactivations) {
            if (step instanceof SchemaStep.Deactivate deactivate) {
                gone.add(deactivate.dn());
            }
        }
        return present.attributes().stream()
                .anyMatch(a -> !a.defunct() && !gone.contains(a.dn()) && inPropertySet(a));
    }
}
