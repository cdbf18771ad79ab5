import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The least that any program in Java with this LDAP library needs for what the commands do: reading
/// the entries and throwing them away, or sending changes that are known beforehand.
///
///     java ... Floor read URL CA-FILE|- BIND PASSWORD-FILE BASE-DN FILTER ATTRIBUTE...
///     java ... Floor write URL CA-FILE|- BIND PASSWORD-FILE LDIF CONNECTIONS
final class Floor {
    private static final int PAGE = 500;
    private static final int IN_FLIGHT = 16; // per connection

    private Floor() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("read")) {
            read(arguments);
        } else {
            write(arguments);
        }
    }

    private static void read(String[] arguments) throws Exception {
        String[] attributes = Arrays.copyOfRange(arguments, 7, arguments.length);
        var search = new SearchRequest(arguments[5], SearchScope.SUB, arguments[6], attributes);
        int count = 0;
        try (LDAPConnection connection = connect(arguments)) {
            ASN1OctetString cookie = null;
            do {
                search.setControls(new SimplePagedResultsControl(PAGE, cookie));
                SearchResult page = connection.search(search);
                count += page.getEntryCount();
                cookie = SimplePagedResultsControl.get(page).getCookie();
            } while (cookie != null && cookie.getValueLength() > 0);
        }
        System.out.println(count + " entries");
    }

    private static void write(String[] arguments) throws Exception {
        int connections = Integer.parseInt(arguments[6]);
        List<ModifyRequest> changes = changes(arguments[5]);
        var failed = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(connections)) {
            for (int worker = 0; worker < connections; worker++) {
                int first = worker;
                workers.submit(() -> failed.addAndGet(send(arguments, changes, first, connections)));
            }
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " of " + changes.size() + " changes failed");
        }
    }

    /// Sends its share of the changes over a connection of its own, several in flight.
    private static int send(String[] arguments, List<ModifyRequest> changes, int first, int step)
            throws Exception {
        int failed = 0;
        try (LDAPConnection connection = connect(arguments)) {
            var inFlight = new ArrayDeque<AsyncRequestID>();
            for (int i = first; i < changes.size(); i += step) {
                inFlight.add(connection.asyncModify(changes.get(i), null));
                if (inFlight.size() == IN_FLIGHT) {
                    failed += failures(inFlight.remove());
                }
            }
            while (!inFlight.isEmpty()) {
                failed += failures(inFlight.remove());
            }
        }
        return failed;
    }

    private static int failures(AsyncRequestID change) throws Exception {
        return change.get().getResultCode() == ResultCode.SUCCESS ? 0 : 1;
    }

    private static List<ModifyRequest> changes(String file) throws Exception {
        var changes = new ArrayList<ModifyRequest>();
        try (var ldif = new LDIFReader(file)) {
            for (LDIFChangeRecord next; (next = ldif.readChangeRecord()) != null; ) {
                changes.add(((LDIFModifyChangeRecord) next).toModifyRequest());
            }
        }
        return changes;
    }

    private static LDAPConnection connect(String[] arguments) throws Exception {
        var url = URI.create(arguments[1]);
        String password = Files.readString(Path.of(arguments[4])).strip();
        if (arguments[2].equals("-")) {
            return new LDAPConnection(url.getHost(), url.getPort(), arguments[3], password);
        }
        var tls = new SSLUtil(new PEMFileTrustManager(new File(arguments[2])));
        return new LDAPConnection(
                tls.createSSLSocketFactory(), url.getHost(), url.getPort(), arguments[3], password);
    }
}
