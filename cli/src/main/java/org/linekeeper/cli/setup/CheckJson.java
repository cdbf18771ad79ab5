package org.linekeeper.cli.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.check.PlaceAccess;
import org.linekeeper.core.document.AccountDocuments;

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
        var tree = new LinkedHashMap<String, Object>();
        tree.put("account", report.account());
        tree.put("server", report.server());
        tree.put("storage", report.storage().key());
        tree.put("writeBack", report.writeBack());
        tree.put("schema", SetupDocuments.key(report.schema()));
        tree.put("complete", report.complete());
        tree.put("places", report.places().stream().map(CheckJson::document).toList());
        tree.put("problems", AccountDocuments.problems(report.problems()));
        json.value(tree);
    }

    private static Map<String, Object> document(PlaceAccess place) {
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
                                        SetupDocuments.key(missing.right()),
                                        "attribute",
                                        missing.attribute()))
                        .toList());
        tree.put(
                "grants",
                place.grants().stream()
                        .map(grant ->
                                pair(
                                        "tool",
                                        SetupDocuments.key(grant.tool()),
                                        "command",
                                        grant.command()))
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
