package org.linekeeper.core.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.check.PlaceAccess;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.SnapInStatus;

/// Schema states, plans and reports about access as trees.
public final class SetupDocuments {
    private SetupDocuments() {}

    /// What a directory has of the schema extension.
    public static Map<String, Object> of(SchemaStatus status) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("state", key(status.state()));
        tree.put("server", status.server());
        tree.put("schemaMaster", status.schemaMaster());
        var items = new ArrayList<Map<String, Object>>();
        for (SchemaStatus.Item item : status.items()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("kind", key(item.kind()));
            one.put("name", item.name());
            one.put("presence", key(item.presence()));
            items.add(one);
        }
        tree.put("items", items);
        tree.put("problems", AccountDocuments.problems(status.problems()));
        return tree;
    }

    /// Where the menu item is registered.
    public static Map<String, @Nullable Object> of(SnapInStatus status) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("state", key(status.state()));
        tree.put("server", status.server());
        tree.put("programs", status.programs());
        var items = new ArrayList<Map<String, @Nullable Object>>();
        for (SnapInStatus.Item item : status.items()) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("locale", item.locale());
            one.put("language", item.language());
            one.put("kind", item.kind().key());
            one.put("registered", item.registered().isPresent());
            one.put("order", item.registered().map(SnapInStatus.Registered::order).orElse(null));
            one.put("text", item.registered().map(SnapInStatus.Registered::text).orElse(null));
            one.put(
                    "program",
                    item.registered().map(SnapInStatus.Registered::program).orElse(null));
            items.add(one);
        }
        tree.put("items", items);
        return tree;
    }

    /// A plan with its steps.
    public static Map<String, Object> of(SetupPlan plan) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("purpose", key(plan.purpose()));
        tree.put("server", plan.server());
        var steps = new ArrayList<Map<String, Object>>();
        for (SetupStep step : plan.steps()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("title", step.title());
            one.put("text", step.text());
            one.put("reversible", step.reversible());
            steps.add(one);
        }
        tree.put("steps", steps);
        tree.put("problems", AccountDocuments.problems(plan.problems()));
        return tree;
    }

    /// What the account in use may do.
    public static Map<String, Object> of(AccessReport report) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("account", report.account());
        tree.put("server", report.server());
        tree.put("storage", report.storage().key());
        tree.put("writeBack", report.writeBack());
        tree.put("schema", key(report.schema()));
        tree.put("complete", report.complete());
        tree.put("places", report.places().stream().map(SetupDocuments::place).toList());
        tree.put("problems", AccountDocuments.problems(report.problems()));
        return tree;
    }

    private static Map<String, Object> place(PlaceAccess place) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("place", place.place());
        tree.put("kind", place.kind().key());
        tree.put("sample", place.sample());
        tree.put("readable", place.readable());
        tree.put("writable", place.writable());
        tree.put(
                "missing",
                place.missing().stream()
                        .map(missing ->
                                pair(
                                        "right",
                                        key(missing.right()),
                                        "attribute",
                                        missing.attribute()))
                        .toList());
        tree.put(
                "grants",
                place.grants().stream()
                        .map(grant -> pair("tool", key(grant.tool()), "command", grant.command()))
                        .toList());
        return tree;
    }

    private static Map<String, String> pair(
            String first, String value, String second, String other) {
        var tree = new LinkedHashMap<String, String>();
        tree.put(first, value);
        tree.put(second, other);
        return tree;
    }

    /// `in-the-way`.
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
