package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.ResultCode;

/// Tells whether an entry has a value.
public final class CompareOperation {
    private final DirectoryState state;

    /// Works on that directory.
    public CompareOperation(DirectoryState state) {
        this.state = state;
    }

    /// COMPARE_TRUE or COMPARE_FALSE.
    ///
    /// @throws LdapRefusal when the entry or the attribute does not exist
    public ResultCode run(Requester requester, String name, String attribute, byte[] value)
            throws LdapRefusal {
        AccessRules.requireLogon(requester);
        return state.reading(() -> {
            var entry = new NameResolver(state.tree(), state.names()).entry(name);
            if (state.schema().attribute(attribute).isEmpty()) {
                throw LdapRefusal.unknownAttribute(attribute);
            }
            var filter = Filter.createEqualityFilter(attribute, value);
            boolean same =
                    new FilterCompiler(state, requester).compile(filter).test(entry) == Truth.TRUE;
            return same ? ResultCode.COMPARE_TRUE : ResultCode.COMPARE_FALSE;
        });
    }
}
