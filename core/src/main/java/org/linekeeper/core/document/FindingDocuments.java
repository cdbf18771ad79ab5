package org.linekeeper.core.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.finding.Finding;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.finding.FoundAt;
import org.linekeeper.core.finding.Mend;
import org.linekeeper.core.problem.Severity;

/// Findings as trees. Names as in [AccountDocuments].
public final class FindingDocuments {
    private FindingDocuments() {}

    /// How many findings there are of each severity.
    public static SequencedMap<String, @Nullable Object> counts(Findings findings) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        for (Severity severity : Severity.values()) {
            tree.put(key(severity), findings.count(severity));
        }
        return tree;
    }

    /// A finding: what, where, why it matters, and what mends it.
    public static SequencedMap<String, @Nullable Object> finding(Finding finding) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("severity", key(finding.severity()));
        tree.put("code", finding.code().key());
        tree.put("object", finding.object().map(FindingDocuments::object).orElse(null));
        tree.put("line", finding.line().orElse(null));
        tree.put("field", finding.field());
        tree.put("value", finding.value());
        tree.put("message", finding.message());
        tree.put("whyItMatters", finding.code().why());
        tree.put("nextStep", finding.code().nextStep());
        tree.put("command", finding.mend().map(MendCommand::of).orElse(null));
        tree.put("mend", finding.mend().map(FindingDocuments::mend).orElse(null));
        tree.put("choices", finding.choices().stream().map(FindingDocuments::choice).toList());
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> choice(Mend choice) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("command", MendCommand.of(choice));
        tree.put("mend", mend(choice));
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> object(FoundAt object) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", object.id().toString());
        tree.put("kind", object.kind().key());
        tree.put("login", object.login());
        tree.put("name", object.name());
        tree.put("dn", object.dn());
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> mend(Mend mend) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("kind", mend.kind().key());
        tree.put("id", mend.id().toString());
        tree.put("name", mend.name());
        tree.put("change", mend.change());
        return tree;
    }

    private static String key(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
