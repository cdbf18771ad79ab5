package org.linekeeper.cli.account;

import static org.linekeeper.core.account.TextField.BUSINESS;
import static org.linekeeper.core.account.TextField.DISPLAY_NAME;
import static org.linekeeper.core.account.TextField.FIRST_PHONE;
import static org.linekeeper.core.account.TextField.IDENTITY;
import static org.linekeeper.core.account.TextField.MAIL;
import static org.linekeeper.core.account.TextField.SECOND_PHONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linekeeper.cli.output.CanonicalPath;
import org.linekeeper.cli.output.StreamedTable;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;

/// One line per account.
final class AccountTable implements AutoCloseable {
    private final List<TextField> fields;
    private final StreamedTable table;

    AccountTable(Terminal terminal, AccountKind kind) {
        fields =
                switch (kind) {
                    case USER -> List.of(DISPLAY_NAME, IDENTITY, BUSINESS);
                    case GROUP -> List.of(IDENTITY, MAIL);
                    case COMPUTER -> List.of(FIRST_PHONE, SECOND_PHONE);
                };
        var headings = new ArrayList<>(List.of("LOGIN", "UC"));
        fields.forEach(
                field -> headings.add(field.key().replace('-', ' ').toUpperCase(Locale.ROOT)));
        headings.add("WHERE");
        table = new StreamedTable(terminal, headings);
    }

    void add(Account account) {
        var row = new ArrayList<String>();
        row.add(account.head().login());
        row.add(account.head().enabled() ? "yes" : "-");
        fields.forEach(field -> row.add(account.texts().text(field).orElse("-")));
        row.add(CanonicalPath.container(account.head().dn()));
        table.add(row);
    }

    @Override
    public void close() {
        table.close();
    }
}
