package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.attribute.SchemaGuid;

/// Which copy of the directory a server has, and how far it has come.
///
/// @param connection to that server
/// @param invocation the identity of its database, which is another one after it was restored from
///   a backup ([MS-ADTS] 3.1.1.1.9, invocationId)
/// @param name what people call it
record ServerStanding(LDAPInterface connection, UUID invocation, String name) {
    private static final String ANY = "(objectClass=*)";

    /// Asks the server who it is.
    ///
    /// @return empty if it does not say, or not to the account in use
    static Optional<ServerStanding> of(LDAPInterface connection, String name) throws LDAPException {
        @Nullable Entry root =
                connection.searchForEntry("", SearchScope.BASE, ANY, "dsServiceName");
        String service = root == null ? null : root.getAttributeValue("dsServiceName");
        if (service == null) {
            return Optional.empty();
        }
        try {
            @Nullable Entry settings =
                    connection.searchForEntry(service, SearchScope.BASE, ANY, "invocationId");
            byte @Nullable [] id =
                    settings == null ? null : settings.getAttributeValueBytes("invocationId");
            return id == null
                    ? Optional.empty()
                    : Optional.of(new ServerStanding(connection, SchemaGuid.fromBytes(id), name));
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)
                    || e.getResultCode().equals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// The number of the last change to anything ([MS-ADTS] 3.1.1.3.2.14, highestCommittedUSN); one
    /// cheap request.
    OptionalLong highestChange() throws LDAPException {
        @Nullable Entry root =
                connection.searchForEntry("", SearchScope.BASE, ANY, "highestCommittedUSN");
        @Nullable Long usn =
                root == null ? null : root.getAttributeValueAsLong("highestCommittedUSN");
        return usn == null ? OptionalLong.empty() : OptionalLong.of(usn);
    }
}
