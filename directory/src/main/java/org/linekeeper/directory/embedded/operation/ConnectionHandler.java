package org.linekeeper.directory.embedded.operation;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.AddResponseProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.CompareResponseProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyDNResponseProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyResponseProtocolOp;
import com.unboundid.ldap.protocol.ProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers the requests of one connection.
public final class ConnectionHandler extends LDAPListenerRequestHandler {
    private final DirectoryState state;
    private final RequestGate gate;
    private final Function<String, UUID> ids;
    private final @Nullable SearchResponder searches;
    private volatile Requester requester = Requester.ANONYMOUS;

    /// The handler from which each connection's is made.
    public ConnectionHandler(DirectoryState state, RequestGate gate, Function<String, UUID> ids) {
        this(state, gate, ids, null);
    }

    private ConnectionHandler(
            DirectoryState state,
            RequestGate gate,
            Function<String, UUID> ids,
            @Nullable LDAPListenerClientConnection connection) {
        this.state = state;
        this.gate = gate;
        this.ids = ids;
        this.searches = connection == null ? null : new SearchResponder(state, connection);
    }

    @Override
    public LDAPListenerRequestHandler newInstance(LDAPListenerClientConnection connection) {
        return new ConnectionHandler(state, gate, ids, connection);
    }

    /// What a request does; refusals become the result.
    @FunctionalInterface
    private interface Action {
        void run() throws LdapRefusal;
    }

    /// The response with a result code, matched DN and text.
    @FunctionalInterface
    private interface Response {
        ProtocolOp of(int code, @Nullable String matchedDn, @Nullable String text);
    }

    private LDAPMessage answer(
            int messageId,
            RequestGate.Operation operation,
            String name,
            List<Control> controls,
            Response response,
            Action action) {
        try {
            gate.before(operation, name);
            checkControls(controls);
            action.run();
            return new LDAPMessage(
                    messageId, response.of(ResultCode.SUCCESS_INT_VALUE, null, null));
        } catch (LdapRefusal refusal) {
            return new LDAPMessage(
                    messageId,
                    response.of(refusal.code().intValue(), refusal.matchedDn(), refusal.text()));
        }
    }

    static void checkControls(List<Control> controls) throws LdapRefusal {
        for (var control : controls) {
            if (control.isCritical() && !RootEntry.CONTROLS.contains(control.getOID())) {
                throw LdapRefusal.of(
                        ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
                        0x57,
                        "LdapErr: the control " + control.getOID() + " is not supported");
            }
        }
    }

    private static boolean has(List<Control> controls, String oid) {
        return controls.stream().anyMatch(control -> control.getOID().equals(oid));
    }

    @Override
    public LDAPMessage processBindRequest(
            int messageId, BindRequestProtocolOp request, List<Control> controls) {
        requester = Requester.ANONYMOUS;
        return answer(
                messageId,
                RequestGate.Operation.BIND,
                request.getBindDN(),
                controls,
                (code, dn, text) -> new BindResponseProtocolOp(code, dn, text, null, null),
                () -> bind(request));
    }

    private void bind(BindRequestProtocolOp request) throws LdapRefusal {
        ASN1OctetString password = request.getSimplePassword();
        if (password == null) {
            throw LdapRefusal.of(
                    ResultCode.AUTH_METHOD_NOT_SUPPORTED,
                    0x2027,
                    "LdapErr: this directory takes simple binds only");
        }
        requester = new BindOperation(state).run(request.getBindDN(), password.stringValue());
    }

    @Override
    public LDAPMessage processAddRequest(
            int messageId, AddRequestProtocolOp request, List<Control> controls) {
        return answer(
                messageId,
                RequestGate.Operation.ADD,
                request.getDN(),
                controls,
                (code, dn, text) -> new AddResponseProtocolOp(code, dn, text, null),
                () ->
                        new AddOperation(state, ids)
                                .run(requester, request.getDN(), request.getAttributes()));
    }

    @Override
    public LDAPMessage processModifyRequest(
            int messageId, ModifyRequestProtocolOp request, List<Control> controls) {
        return answer(
                messageId,
                RequestGate.Operation.MODIFY,
                request.getDN(),
                controls,
                (code, dn, text) -> new ModifyResponseProtocolOp(code, dn, text, null),
                () ->
                        new ModifyOperation(state)
                                .run(
                                        requester,
                                        request.getDN(),
                                        request.getModifications(),
                                        has(controls, RootEntry.PERMISSIVE_MODIFY)));
    }

    @Override
    public LDAPMessage processModifyDNRequest(
            int messageId, ModifyDNRequestProtocolOp request, List<Control> controls) {
        return answer(
                messageId,
                RequestGate.Operation.MODIFY_DN,
                request.getDN(),
                controls,
                (code, dn, text) -> new ModifyDNResponseProtocolOp(code, dn, text, null),
                () ->
                        new MoveOperation(state)
                                .run(
                                        requester,
                                        request.getDN(),
                                        request.getNewRDN(),
                                        request.deleteOldRDN(),
                                        request.getNewSuperiorDN()));
    }

    @Override
    public LDAPMessage processDeleteRequest(
            int messageId, DeleteRequestProtocolOp request, List<Control> controls) {
        return answer(
                messageId,
                RequestGate.Operation.DELETE,
                request.getDN(),
                controls,
                (code, dn, text) -> new DeleteResponseProtocolOp(code, dn, text, null),
                () ->
                        new DeleteOperation(state)
                                .run(
                                        requester,
                                        request.getDN(),
                                        has(controls, RootEntry.TREE_DELETE)));
    }

    @Override
    public LDAPMessage processCompareRequest(
            int messageId, CompareRequestProtocolOp request, List<Control> controls) {
        try {
            gate.before(RequestGate.Operation.COMPARE, request.getDN());
            checkControls(controls);
            var code =
                    new CompareOperation(state)
                            .run(
                                    requester,
                                    request.getDN(),
                                    request.getAttributeName(),
                                    request.getAssertionValue().getValue());
            return new LDAPMessage(
                    messageId, new CompareResponseProtocolOp(code.intValue(), null, null, null));
        } catch (LdapRefusal refusal) {
            return new LDAPMessage(
                    messageId,
                    new CompareResponseProtocolOp(
                            refusal.code().intValue(), refusal.matchedDn(), refusal.text(), null));
        }
    }

    @Override
    public LDAPMessage processExtendedRequest(
            int messageId, ExtendedRequestProtocolOp request, List<Control> controls) {
        return answer(
                messageId,
                RequestGate.Operation.EXTENDED,
                request.getOID(),
                controls,
                (code, dn, text) ->
                        new ExtendedResponseProtocolOp(
                                code,
                                dn,
                                text,
                                null,
                                null,
                                code == 0 ? new ASN1OctetString(whoAmI()) : null),
                () -> {
                    if (!request.getOID().equals(RootEntry.WHO_AM_I)) {
                        throw LdapRefusal.of(
                                ResultCode.PROTOCOL_ERROR,
                                0x20E4,
                                "LdapErr: the extended operation "
                                        + request.getOID()
                                        + " is not supported");
                    }
                });
    }

    private String whoAmI() {
        var account = requester.account();
        if (account == null) {
            return "";
        }
        return state.read(() ->
                state.tree()
                        .entry(account)
                        .flatMap(entry -> entry.text("samaccountname"))
                        .map(name -> "u:" + state.names().netbiosName() + "\\" + name)
                        .orElse(""));
    }

    @Override
    public LDAPMessage processSearchRequest(
            int messageId, SearchRequestProtocolOp request, List<Control> controls) {
        var responder = searches;
        if (responder == null) {
            throw new IllegalStateException("A search needs a connection");
        }
        try {
            gate.before(RequestGate.Operation.SEARCH, request.getBaseDN());
            checkControls(controls);
            if (request.getBaseDN().isEmpty() && request.getScope().equals(SearchScope.BASE)) {
                return responder.rootDse(messageId, requester, request);
            }
            return responder.answer(messageId, requester, request, controls);
        } catch (LdapRefusal refusal) {
            return SearchResponder.refused(messageId, refusal);
        }
    }
}
