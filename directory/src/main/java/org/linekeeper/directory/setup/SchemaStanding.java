package org.linekeeper.directory.setup;

import java.util.ArrayList;
import java.util.List;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.setup.SchemaStatus.Item;
import org.linekeeper.core.setup.SchemaStatus.Kind;
import org.linekeeper.core.setup.SchemaStatus.Presence;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;
import org.linekeeper.directory.setup.PresentSchema.PresentAttribute;

/// What a forest has of the extension, told part by part. Pure.
final class SchemaStanding {

    private final PresentSchema present;
    private final SchemaPlanner planner;

    SchemaStanding(Forest forest, PresentSchema present) {
        this.present = present;
        this.planner = new SchemaPlanner(forest, present);
    }

    SchemaStatus status(String server, String schemaMaster) {
        var items = new ArrayList<Item>();
        for (UcAttribute attribute : UcAttribute.values()) {
            items.add(new Item(Kind.ATTRIBUTE, attribute.ldapName(), presence(attribute)));
        }
        Presence set = present.propertySet().isPresent() ? Presence.PRESENT : Presence.MISSING;
        items.add(new Item(Kind.PROPERTY_SET, SchemaPlanner.PROPERTY_SET_NAME, set));
        for (UcClass ucClass : UcClass.values()) {
            String name = ucClass.hostClass() + " + " + ucClass.ldapName();
            items.add(new Item(Kind.ATTACHMENT, name, presence(ucClass)));
        }
        List<Problem> problems = planner.installation().problems();
        return new SchemaStatus(server, schemaMaster, items, problems);
    }

    private Presence presence(UcAttribute attribute) {
        List<PresentAttribute> found = present.attributesNamed(attribute.ldapName());
        return present.activeAttribute(attribute.ldapName())
                .map(a -> SchemaJudge.fits(attribute, a) ? Presence.PRESENT : Presence.IN_THE_WAY)
                .orElseGet(() -> found.isEmpty() ? Presence.MISSING : Presence.DEACTIVATED);
    }

    private Presence presence(UcClass ucClass) {
        if (planner.missing(ucClass).isEmpty()) {
            return Presence.PRESENT;
        }
        boolean defunct =
                present.activeClass(ucClass.ldapName()).isEmpty()
                        && !present.classesNamed(ucClass.ldapName()).isEmpty();
        return defunct ? Presence.DEACTIVATED : Presence.MISSING;
    }
}
