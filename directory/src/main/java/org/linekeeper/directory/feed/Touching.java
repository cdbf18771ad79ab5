package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Optional;
import org.linekeeper.directory.account.AccountEntries;
import org.linekeeper.directory.feed.ChangeSource.Touch;

/// What a search for changed entries says of one of them.
final class Touching {
    private Touching() {}

    /// Accounts and containers. A deleted entry keeps its classes ([MS-ADTS] 3.1.1.5.5.1.1).
    static Filter filter() {
        return Filter.createORFilter(
                Filter.createEqualityFilter("objectClass", "user"),
                Filter.createEqualityFilter("objectClass", "group"),
                Containers.filter());
    }

    /// Whether there is a deleted account that the account in use sees. They are all in one
    /// container ([MS-ADTS] 6.1.1.4.2); searching the domain for them would look at every entry.
    static boolean seesDeletions(LDAPInterface connection, String domainDn) throws LDAPException {
        var request =
                new SearchRequest(
                        "CN=Deleted Objects," + domainDn,
                        SearchScope.ONE,
                        Filter.createORFilter(
                                Filter.createEqualityFilter("objectClass", "user"),
                                Filter.createEqualityFilter("objectClass", "group")),
                        "1.1");
        request.addControl(Controls.showDeleted());
        request.setSizeLimit(1);
        try {
            return connection.search(request).getEntryCount() > 0;
        } catch (LDAPSearchException e) {
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return true;
            }
            if (e.getResultCode().isConnectionUsable()) {
                return false;
            }
            throw e;
        }
    }

    /// The entry as something that has changed; empty if its id cannot be read.
    static Optional<Touch> of(SearchResultEntry entry) {
        boolean deleted = entry.hasAttributeValue("isDeleted", "TRUE");
        return AccountEntries.id(entry)
                .map(id ->
                        new Touch(
                                id,
                                Optional.of(entry.getDN()),
                                deleted,
                                !deleted && Containers.isContainer(entry)));
    }
}
