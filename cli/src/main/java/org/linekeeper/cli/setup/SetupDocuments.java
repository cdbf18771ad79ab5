package org.linekeeper.cli.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.SnapInStatus;

/// Schema states and plans as trees for JSON.
final class SetupDocuments {
    private SetupDocuments() {}

    static Map<String, Object> of(SchemaStatus status) {
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

    static Map<String, @Nullable Object> of(SnapInStatus status) {
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

    static Map<String, Object> of(SetupPlan plan) {
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

    /// `in-the-way`.
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
