package org.linekeeper.cli.setup;

import java.util.LinkedHashMap;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.document.SetupDocuments;

/// Findings as one JSON object: `access` (one report per container to search), `accountsRead`,
/// `broken`.
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
    public void startAccounts() {
        accounts = true;
        json.endArray();
        json.name("broken");
        json.startArray();
    }

    @Override
    public void broken(Account account) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("dn", account.head().dn());
        tree.put("login", account.head().login());
        tree.put("kind", account.kind().key());
        tree.put("problems", AccountDocuments.problems(account.problems()));
        json.value(tree);
    }

    @Override
    public void endAccounts(long read, long broken) {
        json.endArray();
        json.name("accountsRead");
        json.value(read);
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
