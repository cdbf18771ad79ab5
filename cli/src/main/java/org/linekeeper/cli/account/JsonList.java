package org.linekeeper.cli.account;

import java.util.ArrayList;
import java.util.List;
import org.linekeeper.cli.output.JsonLines;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.core.store.References;

/// Accounts as one JSON array, one account a line, written while they arrive. A few hundred wait at
/// a time, so that whom they refer to is looked up for all of them at once.
final class JsonList<A extends Account> {
    private static final int BATCH = 250;

    private final JsonLines json;
    private final References references;
    private final List<A> waiting = new ArrayList<>(BATCH);

    JsonList(Terminal terminal, AccountReader reader) {
        this.json = new JsonLines(terminal);
        this.references = new References(reader);
    }

    void add(A account) throws DirectoryException {
        waiting.add(account);
        if (waiting.size() == BATCH) {
            write();
        }
    }

    /// Ends the array. Not called after a failure: half a document shall not look like a whole one.
    void close() throws DirectoryException {
        write();
        json.close();
    }

    private void write() throws DirectoryException {
        for (A account : references.resolved(waiting)) {
            json.add(AccountDocuments.of(account));
        }
        waiting.clear();
    }
}
