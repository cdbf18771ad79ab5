package org.linekeeper.directory.embedded.operation;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.protocol.SearchResultReferenceProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.ServerSideSortRequestControl;
import com.unboundid.ldap.sdk.controls.ServerSideSortResponseControl;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldap.sdk.controls.VirtualListViewRequestControl;
import com.unboundid.ldap.sdk.controls.VirtualListViewResponseControl;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sends the results of searches over one connection: page by page when asked, within the limits.
final class SearchResponder {
    private static final int CHUNK = 100;

    private final DirectoryState state;
    private final LDAPListenerClientConnection connection;
    private final PagedSearches paged;
    private final PagedSearches views;

    SearchResponder(DirectoryState state, LDAPListenerClientConnection connection) {
        this.state = state;
        this.connection = connection;
        this.paged = new PagedSearches(state.limits().maxPagedSearches());
        this.views = new PagedSearches(state.limits().maxPagedSearches());
    }

    /// Sends the root DSE.
    LDAPMessage rootDse(int messageId, Requester requester, SearchRequestProtocolOp request)
            throws LdapRefusal {
        var attributes = new RootEntry(state).attributes(request.getAttributes(), requester);
        send(messageId, new SearchResultEntryProtocolOp("", attributes));
        return done(messageId, ResultCode.SUCCESS, null, List.of());
    }

    /// Sends what the search finds, or one page of it.
    LDAPMessage answer(
            int messageId,
            Requester requester,
            SearchRequestProtocolOp request,
            List<Control> controls)
            throws LdapRefusal {
        boolean deleted =
                requester.administrator()
                        && controls.stream()
                                .anyMatch(c -> c.getOID().equals(RootEntry.SHOW_DELETED));
        var search = new SearchOperation(state, requester, deleted);
        var query =
                new SearchOperation.Query(
                        request.getBaseDN(), request.getScope(), request.getFilter());
        var selection = Selection.of(request.getAttributes(), request.typesOnly(), state.schema());
        var page = page(controls);
        var order = order(controls);
        var answers = new ArrayList<Control>();
        if (!order.isEmpty()) {
            answers.add(new ServerSideSortResponseControl(ResultCode.SUCCESS, null));
        }
        var view = view(controls);
        if (view != null) {
            return sendView(messageId, new Task(search, query, selection, order), view, answers);
        }
        if (page != null) {
            return sendPage(messageId, new Task(search, query, selection, order), page, answers);
        }
        var ids = search.find(query, order);
        int limit = limit(request.getSizeLimit());
        int end = Math.min(ids.size(), limit);
        sendEntries(messageId, search, ids, 0, end, selection);
        sendReferences(messageId, search, query, controls);
        return end < ids.size()
                ? done(messageId, ResultCode.SIZE_LIMIT_EXCEEDED, sizeLimitText(), answers)
                : done(messageId, ResultCode.SUCCESS, null, answers);
    }

    /// A search and how to show it.
    private record Task(
            SearchOperation search,
            SearchOperation.Query query,
            Selection selection,
            List<SearchOperation.Order> order) {
        String fingerprint() {
            return query + " " + selection.names() + " " + selection.all() + " " + order;
        }
    }

    /// Sends some rows of a sorted search. What it found is kept for the next part, as for paging.
    private LDAPMessage sendView(
            int messageId, Task task, VirtualListViewRequestControl view, List<Control> answers)
            throws LdapRefusal {
        if (task.order().isEmpty()) {
            throw LdapRefusal.of(
                    ResultCode.SORT_CONTROL_MISSING,
                    0x57,
                    "SvcErr: a virtual list view needs a sort control");
        }
        var context = view.getContextID();
        var fingerprint = task.query() + " " + task.order();
        var ids =
                context == null || context.getValueLength() == 0
                        ? task.search().find(task.query().having(task.order()), task.order())
                        : views.resume(context.getValue(), fingerprint).ids();
        var value = view.getAssertionValueString();
        int target =
                value == null
                        ? VirtualListTarget.byOffset(view, ids.size())
                        : task.search().firstFrom(ids, task.order().getFirst(), value);
        if (target > 0) {
            int from = (int) Math.max(0L, (long) target - 1 - view.getBeforeCount());
            int to = (int) Math.min(ids.size(), (long) target + view.getAfterCount());
            sendEntries(messageId, task.search(), ids, from, to, task.selection());
        }
        var kept = views.keep(new PagedSearches.Cursor(fingerprint, ids, 0));
        answers.add(
                new VirtualListViewResponseControl(
                        target, ids.size(), ResultCode.SUCCESS, new ASN1OctetString(kept)));
        return done(messageId, ResultCode.SUCCESS, null, answers);
    }

    private LDAPMessage sendPage(
            int messageId, Task task, SimplePagedResultsControl page, List<Control> answers)
            throws LdapRefusal {
        var cookie = page.getCookie();
        var fingerprint = task.fingerprint();
        var cursor =
                cookie == null || cookie.getValueLength() == 0
                        ? new PagedSearches.Cursor(
                                fingerprint, task.search().find(task.query(), task.order()), 0)
                        : paged.resume(cookie.getValue(), fingerprint);
        int size = Math.min(page.getSize(), state.limits().maxPageSize());
        if (page.getSize() == 0) {
            answers.add(new SimplePagedResultsControl(cursor.ids().size(), null));
            return done(messageId, ResultCode.SUCCESS, null, answers);
        }
        int end = (int) Math.min(cursor.ids().size(), (long) cursor.next() + size);
        sendEntries(messageId, task.search(), cursor.ids(), cursor.next(), end, task.selection());
        ASN1OctetString next = null;
        if (end < cursor.ids().size()) {
            next =
                    new ASN1OctetString(
                            paged.keep(new PagedSearches.Cursor(fingerprint, cursor.ids(), end)));
        }
        answers.add(new SimplePagedResultsControl(cursor.ids().size(), next));
        return done(messageId, ResultCode.SUCCESS, null, answers);
    }

    private void sendEntries(
            int messageId,
            SearchOperation search,
            List<UUID> ids,
            int from,
            int to,
            Selection selection)
            throws LdapRefusal {
        for (int start = from; start < to; start += CHUNK) {
            for (var shown : search.show(ids, start, Math.min(to, start + CHUNK), selection)) {
                send(messageId, new SearchResultEntryProtocolOp(shown.dn(), shown.attributes()));
            }
        }
    }

    private void send(int messageId, SearchResultEntryProtocolOp entry) throws LdapRefusal {
        try {
            connection.sendSearchResultEntry(messageId, entry);
        } catch (LDAPException e) {
            throw gone(e);
        }
    }

    private void sendReferences(
            int messageId,
            SearchOperation search,
            SearchOperation.Query query,
            List<Control> controls)
            throws LdapRefusal {
        boolean unwanted =
                controls.stream().anyMatch(c -> c.getOID().equals(RootEntry.DOMAIN_SCOPE));
        if (!state.limits().references() || unwanted || !search.fromDomainRoot(query)) {
            return;
        }
        var url = "ldap://" + state.names().dnsName() + "/" + state.names().configurationDn();
        try {
            connection.sendSearchResultReference(
                    messageId, new SearchResultReferenceProtocolOp(List.of(url)));
        } catch (LDAPException e) {
            throw gone(e);
        }
    }

    private static LdapRefusal gone(LDAPException cause) {
        return LdapRefusal.of(
                ResultCode.UNAVAILABLE,
                0x34,
                "LdapErr: the client has gone: " + cause.getMessage());
    }

    private int limit(int asked) {
        int allowed = state.limits().sizeLimit();
        return asked == 0 ? allowed : Math.min(asked, allowed);
    }

    private static String sizeLimitText() {
        return "00002023: SvcErr: problem 5008 (ADMIN_LIMIT_EXCEEDED), more entries match than one"
                + " answer may hold; read them page by page";
    }

    private static @Nullable SimplePagedResultsControl page(List<Control> controls)
            throws LdapRefusal {
        for (var control : controls) {
            if (control.getOID().equals(RootEntry.PAGED)) {
                try {
                    return new SimplePagedResultsControl(
                            control.getOID(), control.isCritical(), control.getValue());
                } catch (LDAPException _) {
                    throw badControl(control);
                }
            }
        }
        return null;
    }

    private static @Nullable VirtualListViewRequestControl view(List<Control> controls)
            throws LdapRefusal {
        for (var control : controls) {
            if (control.getOID().equals(RootEntry.VIRTUAL_LIST_VIEW)) {
                try {
                    return new VirtualListViewRequestControl(control);
                } catch (LDAPException _) {
                    throw badControl(control);
                }
            }
        }
        return null;
    }

    private static List<SearchOperation.Order> order(List<Control> controls) throws LdapRefusal {
        var order = new ArrayList<SearchOperation.Order>();
        for (var control : controls) {
            if (control.getOID().equals(RootEntry.SORT)) {
                try {
                    for (var key : new ServerSideSortRequestControl(control).getSortKeys()) {
                        order.add(
                                new SearchOperation.Order(
                                        key.getAttributeName(), key.reverseOrder()));
                    }
                } catch (LDAPException _) {
                    throw badControl(control);
                }
            }
        }
        return order;
    }

    private static LdapRefusal badControl(Control control) {
        return LdapRefusal.of(
                ResultCode.PROTOCOL_ERROR,
                0x57,
                "LdapErr: the control " + control.getOID() + " cannot be read");
    }

    static LDAPMessage refused(int messageId, LdapRefusal refusal) {
        return new LDAPMessage(
                messageId,
                new SearchResultDoneProtocolOp(
                        refusal.code().intValue(), refusal.matchedDn(), refusal.text(), null));
    }

    private static LDAPMessage done(
            int messageId, ResultCode code, @Nullable String text, List<Control> controls) {
        return new LDAPMessage(
                messageId,
                new SearchResultDoneProtocolOp(code.intValue(), null, text, null),
                controls);
    }
}
