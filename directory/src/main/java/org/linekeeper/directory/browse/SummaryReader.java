package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.browse.ObjectSummary;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.AccountMapping;
import org.linekeeper.directory.codec.AttributeMap;

/// From a directory entry to a row of a list, and which attributes that takes.
final class SummaryReader {
    private static final Set<UcAttribute> SHOWN =
            Set.of(
                    UcAttribute.CTI_ENABLED,
                    UcAttribute.USER_SIP_URI,
                    UcAttribute.CTI_PHONE_PRIMARY,
                    UcAttribute.CTI_PHONE_SECONDARY,
                    UcAttribute.CTI_LINES);

    private final AccountMapping mapping;
    private final String[] requested;

    SummaryReader(AccountCodec codec, AttributeMap attributes) {
        this.mapping = new AccountMapping(codec, attributes);
        var names =
                new LinkedHashSet<>(
                        List.of(
                                "objectGUID",
                                "objectClass",
                                "name",
                                "sAMAccountName",
                                "userAccountControl",
                                "displayName",
                                "description"));
        attributes.attribute(TextField.BUSINESS).ifPresent(names::add);
        names.addAll(codec.requested(SHOWN));
        this.requested = names.toArray(String[]::new);
    }

    /// The attributes to ask for.
    String[] requested() {
        return requested.clone();
    }

    /// The row; empty if the account in use may not read who the entry is.
    Optional<ObjectSummary> row(Entry entry) {
        return mapping.read(entry, type(entry)).map(read -> row(entry, read.account()));
    }

    private static Class<? extends Account> type(Entry entry) {
        if (entry.hasObjectClass("computer")) { // a computer is a user, too
            return ComputerAccount.class;
        }
        return entry.hasObjectClass("group") ? GroupAccount.class : UserAccount.class;
    }

    private static ObjectSummary row(Entry entry, Account account) {
        return new ObjectSummary(
                account.head().id(),
                entry.getDN(),
                account.kind(),
                text(entry, "name"),
                account.head().login(),
                text(entry, "displayName"),
                text(entry, "description"),
                account.head().enabled(),
                account.head().disabledInDirectory(),
                account.texts().textOrEmpty(TextField.IDENTITY),
                account.texts().textOrEmpty(TextField.BUSINESS),
                lines(account),
                account.problems().size());
    }

    private static List<String> lines(Account account) {
        var lines = new ArrayList<String>();
        lines.add(account.texts().textOrEmpty(TextField.FIRST_PHONE));
        lines.add(account.texts().textOrEmpty(TextField.SECOND_PHONE));
        if (account instanceof ComputerAccount computer) {
            lines.addAll(computer.lines().lines());
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static String text(Entry entry, String attribute) {
        String value = entry.getAttributeValue(attribute);
        return value == null ? "" : value;
    }
}
