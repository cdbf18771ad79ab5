package org.linekeeper.cli.setup;

import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.document.FindingDocuments;
import org.linekeeper.core.document.SetupDocuments;
import org.linekeeper.core.finding.Findings;

/// A check as one JSON object: `access` (one report per container to search), `findings`, `counts`
/// by severity, `accountsRead`.
final class CheckJson implements CheckOutput {
    private final JsonText json;
    private boolean accounts;

    CheckJson(Terminal terminal) {
        this.json = new JsonText(terminal);
        json.startObject();
        json.name("access");
        json.startArray();
    }

    @Override
    public void access(AccessReport report) {
        json.value(SetupDocuments.of(report));
    }

    @Override
    public void findings(Findings findings, long accountsRead) {
        accounts = true;
        json.endArray();
        json.name("findings");
        json.startArray();
        findings.all().forEach(finding -> json.value(FindingDocuments.finding(finding)));
        json.endArray();
        json.name("counts");
        json.value(FindingDocuments.counts(findings));
        json.name("accountsRead");
        json.value(accountsRead);
    }

    @Override
    public void end() {
        if (!accounts) {
            json.endArray();
        }
        json.endObject();
        json.close();
    }
}
