import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Writes LDIF that changes the first mask of service rights of some users, in two forms: with the
/// `<GUID=...>` names that `user set` sends (FILE.guid), and with DNs (FILE.dn).
///
///     java -cp 'app/target/dist/lib/*' bench/Changes.java URL CA-FILE BIND PASSWORD-FILE BASE-DN NAMES OLD NEW FILE
final class Changes {
    private Changes() {}

    public static void main(String[] arguments) throws Exception {
        var url = URI.create(arguments[0]);
        var tls = new SSLUtil(new PEMFileTrustManager(new File(arguments[1])));
        String password = Files.readString(Path.of(arguments[3])).strip();
        try (var connection =
                        new LDAPConnection(
                                tls.createSSLSocketFactory(),
                                url.getHost(),
                                url.getPort(),
                                arguments[2],
                                password);
                var byGuid = new PrintStream(arguments[8] + ".guid");
                var byDn = new PrintStream(arguments[8] + ".dn")) {
            for (String name : Files.readAllLines(Path.of(arguments[5]))) {
                SearchResultEntry entry =
                        connection.searchForEntry(
                                arguments[4],
                                SearchScope.SUB,
                                Filter.createEqualityFilter("sAMAccountName", name),
                                "objectGUID");
                byte[] guid = entry.getAttributeValueBytes("objectGUID");
                write(byGuid, "<GUID=" + guid(guid) + ">", arguments[6], arguments[7]);
                write(byDn, entry.getDN(), arguments[6], arguments[7]);
            }
        }
    }

    private static void write(PrintStream out, String dn, String old, String fresh) {
        out.printf(
                "dn: %s%nchangetype: modify%ndelete: ectisrv3CTIServices%nectisrv3CTIServices: %s%n-%n"
                        + "add: ectisrv3CTIServices%nectisrv3CTIServices: %s%n-%n%n",
                dn, old, fresh);
    }

    /// [MS-DTYP] 2.3.4.2: the first three fields are little-endian.
    private static UUID guid(byte[] octets) {
        ByteBuffer little = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        long high = (little.getInt() & 0xFFFF_FFFFL) << 32;
        high |= (little.getShort() & 0xFFFFL) << 16;
        high |= little.getShort() & 0xFFFFL;
        return new UUID(high, little.order(ByteOrder.BIG_ENDIAN).getLong());
    }
}
