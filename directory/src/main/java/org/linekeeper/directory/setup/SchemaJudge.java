package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;
import org.linekeeper.directory.setup.PresentSchema.PresentAttribute;
import org.linekeeper.directory.setup.PresentSchema.PresentClass;

/// Compares one schema object that is there with the one that is wanted, and finds the words for
/// it.
final class SchemaJudge {

    private final Forest forest;
    private final PresentSchema present;

    SchemaJudge(Forest forest, PresentSchema present) {
        this.forest = forest;
        this.present = present;
    }

    /// The step by which the attribute comes into use, if it is not in use already.
    ///
    /// @param problems takes what is in the way, and harmless differences
    Optional<SchemaStep> step(UcAttribute wanted, List<Problem> problems) {
        List<PresentAttribute> found = present.attributesNamed(wanted.ldapName());
        Optional<PresentAttribute> active = present.activeAttribute(wanted.ldapName());
        if (active.isPresent()) {
            judge(wanted, active.get(), problems);
            return Optional.empty();
        }
        if (!found.isEmpty()) {
            Optional<PresentAttribute> usable =
                    found.stream().filter(a -> fits(wanted, a)).findFirst();
            if (usable.isEmpty()) {
                problems.add(mismatch(wanted, found.getFirst()));
                return Optional.empty();
            }
            String name = "attribute " + wanted.ldapName();
            return Optional.of(new SchemaStep.Reactivate(usable.get().dn(), name));
        }
        Optional<Problem> obstacle = obstacle(wanted);
        if (obstacle.isPresent()) {
            problems.add(obstacle.get());
            return Optional.empty();
        }
        return Optional.of(new SchemaStep.CreateAttribute(wanted, forest.schemaDn()));
    }

    /// Whether the settings can be stored in it.
    static boolean fits(UcAttribute wanted, PresentAttribute found) {
        return found.syntax().equals(syntax(wanted))
                && found.singleValued() != wanted.multiValued();
    }

    /// What stands where the class would have to be created.
    Optional<Problem> obstacle(UcClass wanted) {
        String dn = "CN=" + wanted.ldapName() + "," + forest.schemaDn();
        for (PresentClass other : present.classes()) {
            if (other.oid().equals(wanted.oid()) || sameDn(other.dn(), dn)) {
                return Optional.of(taken(wanted.ldapName(), wanted.oid(), other.dn()));
            }
        }
        return Optional.empty();
    }

    /// A class of the wanted name that cannot be attached to another.
    static Problem notAuxiliary(UcClass wanted, PresentClass found) {
        return error(
                wanted.ldapName(),
                "objectClassCategory " + found.category(),
                "A class of this name is in the schema, but it is not an auxiliary class"
                        + " (objectClassCategory 3 is needed).",
                "Use the reserved field in this forest (--storage reserved), or find out which"
                        + " product made that class.");
    }

    /// The directory lacks one of its own classes.
    static Problem noHost(UcClass wanted, Forest forest) {
        return error(
                wanted.hostClass(),
                "",
                "The schema " + forest.schemaDn() + " has no class of this name.",
                "Check that the server is an Active Directory domain controller.");
    }

    /// An attribute that was there before us stays in use.
    static Problem foreignStays(UcAttribute attribute, PresentAttribute found) {
        return note(
                attribute.ldapName(),
                found.oid(),
                "This attribute was not made by Linekeeper (its OID differs), so it stays in use.",
                "");
    }

    /// An attribute that other classes contain stays in use.
    static Problem usedElsewhere(UcAttribute attribute, Set<String> classes) {
        return note(
                attribute.ldapName(),
                String.join(", ", classes),
                "This attribute stays in use, because these classes contain it.",
                "Remove it from their mayContain first if it shall go.");
    }

    private void judge(UcAttribute wanted, PresentAttribute found, List<Problem> problems) {
        String name = wanted.ldapName();
        if (!fits(wanted, found)) {
            problems.add(mismatch(wanted, found));
            return;
        }
        if (!found.oid().equals(wanted.oid())) {
            problems.add(
                    note(
                            name,
                            found.oid(),
                            "The attribute is there under another OID than Linekeeper's; it is used as it is.",
                            ""));
        }
        if (wanted.confidential() && (found.searchFlags() & 128) == 0) {
            problems.add(
                    Problem.warning(
                            ProblemCode.SCHEMA_MISMATCH,
                            name,
                            "searchFlags " + found.searchFlags(),
                            "The attribute is not confidential: whoever may read accounts can read"
                                    + " the password verifiers.",
                            "Have a schema administrator set bit 128 in searchFlags of "
                                    + found.dn()
                                    + "."));
        }
        if (wanted.indexed() && (found.searchFlags() & 1) == 0) {
            problems.add(
                    note(
                            name,
                            "searchFlags " + found.searchFlags(),
                            "The attribute is not indexed: searching for it is slow.",
                            "Have a schema administrator set bit 1 in searchFlags."));
        }
        if (wanted.inGlobalCatalogue() && !found.inGlobalCatalog()) {
            problems.add(
                    note(
                            name,
                            "",
                            "The attribute is not in the global catalog: uniqueness is only checked"
                                    + " within one domain.",
                            "Have a schema administrator set isMemberOfPartialAttributeSet to TRUE."));
        }
        judgeRange(wanted, found, problems);
        judgePropertySet(wanted, found, problems);
    }

    private static void judgeRange(
            UcAttribute wanted, PresentAttribute found, List<Problem> problems) {
        if (found.rangeUpper().isPresent()) {
            problems.add(
                    Problem.warning(
                            ProblemCode.SCHEMA_MISMATCH,
                            wanted.ldapName(),
                            "rangeUpper " + found.rangeUpper().getAsInt(),
                            "The attribute has an upper limit; the directory refuses what exceeds"
                                    + " it.",
                            "Have a schema administrator delete rangeUpper of "
                                    + found.dn()
                                    + " if that happens."));
        }
    }

    private static void judgePropertySet(
            UcAttribute wanted, PresentAttribute found, List<Problem> problems) {
        boolean inSet = found.propertySet().filter(UcAttribute.PROPERTY_SET::equals).isPresent();
        if (!wanted.confidential() && !inSet) {
            problems.add(
                    note(
                            wanted.ldapName(),
                            found.propertySet().map(Object::toString).orElse("none"),
                            "The attribute is not in the property set '"
                                    + SchemaPlanner.PROPERTY_SET_NAME
                                    + "'; access to it has to be granted by its own entry.",
                            ""));
        }
    }

    private Optional<Problem> obstacle(UcAttribute wanted) {
        String dn = "CN=" + wanted.ldapName() + "," + forest.schemaDn();
        for (PresentAttribute other : present.attributes()) {
            if (other.oid().equals(wanted.oid()) || sameDn(other.dn(), dn)) {
                return Optional.of(taken(wanted.ldapName(), wanted.oid(), other.dn()));
            }
        }
        return Optional.empty();
    }

    private static boolean sameDn(String one, String other) {
        try {
            return DN.equals(one, other);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("not a DN: " + one + " or " + other, e);
        }
    }

    private static Problem taken(String name, String oid, String dn) {
        return error(
                name,
                dn,
                "Another schema object has the place or the OID " + oid + " of this one.",
                "Use the reserved field in this forest (--storage reserved), or find out what that"
                        + " object is for.");
    }

    private static Problem mismatch(UcAttribute wanted, PresentAttribute found) {
        return error(
                wanted.ldapName(),
                found.syntax() + (found.singleValued() ? ", single-valued" : ", multi-valued"),
                "The attribute is in the schema with another syntax or cardinality than needed: "
                        + syntax(wanted)
                        + (wanted.multiValued() ? ", multi-valued" : ", single-valued")
                        + " ("
                        + wanted.syntax().label()
                        + "). Neither can be changed.",
                "Use the reserved field in this forest (--storage reserved), or find out which product"
                        + " made "
                        + found.dn()
                        + ".");
    }

    private static String syntax(UcAttribute attribute) {
        return attribute.syntax().attributeSyntax() + "/" + attribute.syntax().omSyntax();
    }

    private static Problem error(String field, String value, String message, String nextStep) {
        return Problem.error(ProblemCode.SCHEMA_MISMATCH, field, value, message, nextStep);
    }

    private static Problem note(String field, String value, String message, String nextStep) {
        return new Problem(
                Severity.NOTE, ProblemCode.SCHEMA_MISMATCH, field, value, message, nextStep);
    }
}
