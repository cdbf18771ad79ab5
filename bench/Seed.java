import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/// Fills OU=Bench with users that have every UC setting in attributes of the extended schema.
///
///     java -cp 'app/target/dist/lib/*' bench/Seed.java URL CA-FILE|- BIND PASSWORD-FILE BASE-DN COUNT
final class Seed {
    private static final int CONNECTIONS = 8;

    /// Users who grant rights to the same three: two of their own and the first of all.
    private static final int DEPARTMENT = 100;

    private Seed() {}

    public static void main(String[] arguments) throws Exception {
        var url = URI.create(arguments[0]);
        String base = "OU=Bench," + arguments[4];
        int count = Integer.parseInt(arguments[5]);
        @Nullable SocketFactory sockets =
                url.getScheme().equals("ldaps")
                        ? new SSLUtil(new PEMFileTrustManager(new File(arguments[1])))
                                .createSSLSocketFactory()
                        : null;
        String password = Files.readString(Path.of(arguments[3])).strip();
        var servers = new SingleServerSet(url.getHost(), url.getPort(), sockets);
        try (var pool =
                new LDAPConnectionPool(
                        servers, new SimpleBindRequest(arguments[2], password), CONNECTIONS)) {
            add(pool, new Entry("dn: " + base, "objectClass: organizationalUnit", "ou: Bench"));
            var done = new AtomicInteger();
            try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
                for (int i = 0; i < count; i++) {
                    int number = i;
                    threads.submit(
                            () -> {
                                add(pool, user(base, number));
                                int sum = done.incrementAndGet();
                                if (sum % 1000 == 0) {
                                    System.err.println("  seeded " + sum);
                                }
                                return sum;
                            });
                }
            }
            if (done.get() != count) {
                System.err.println("seeded " + done.get() + " of " + count);
                System.exit(1);
            }
        }
    }

    private static void add(LDAPConnectionPool pool, Entry entry) throws LDAPException {
        try {
            pool.add(entry);
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.ENTRY_ALREADY_EXISTS)) {
                System.err.println(entry.getDN() + ": " + e.getMessage());
                throw e;
            }
        }
    }

    private static String login(int number) {
        return "bench%06d".formatted(number);
    }

    private static Entry user(String base, int number) throws LDIFException {
        String login = login(number);
        int department = number - number % DEPARTMENT;
        var entry =
                new Entry(
                        "dn: CN=" + login + "," + base,
                        "objectClass: top",
                        "objectClass: person",
                        "objectClass: organizationalPerson",
                        "objectClass: user",
                        "cn: " + login,
                        "sAMAccountName: " + login,
                        "userPrincipalName: " + login + "@bench.example",
                        "userAccountControl: 544", // enabled; no password needed ([MS-ADTS] 2.2.16)
                        "givenName: Bernd",
                        "sn: Beispiel " + number,
                        "displayName: Bernd Beispiel " + number,
                        "mail: " + login + "@bench.example",
                        "telephoneNumber: +49 (30) 5550 " + number,
                        "mobile: +49 171 5550" + number,
                        "company: Beispielwerke GmbH",
                        "title: Sachbearbeiter",
                        "physicalDeliveryOfficeName: 2." + number,
                        "streetAddress: Musterweg 5",
                        "postalCode: 10115",
                        "l: Berlin",
                        "co: Germany");
        entry.addAttribute("ectisrv3CTIEnabled", "1");
        entry.addAttribute("ectisrv3SchemaVersion", "6");
        entry.addAttribute("ectisrv3UserSipUri", "sip:" + login + "@bench.example");
        entry.addAttribute("proxyAddresses", "sip:" + login + "@bench.example");
        entry.addAttribute("ectisrv3CTIPhonePrimary", "+49305550" + number);
        entry.addAttribute("ectisrv3UserPhoneMailbox", "147");
        entry.addAttribute("ectisrv3CTIServices", "2121");
        entry.addAttribute("ectisrv3CTIServices2", "3584");
        entry.addAttribute("ectisrv3CTILines", "+4930555011§+4930555012§+4930555013");
        entry.addAttribute("ectisrv3CTILinesPermissions", "2096");
        entry.addAttribute("ectisrv3PropertyBag", "site=berlin§cost-centre=4711");
        entry.addAttribute(
                "ectisrv3UserPermissions",
                "\"%s\";\"48023\";\"207\";\"7\"§".formatted(login(0)),
                "\"%s\";\"88033\";\"307\";\"307\"§".formatted(login(department + 1)),
                "\"%s\";\"28021\";\"7\";\"0\"§".formatted(login(department + 2)));
        return entry;
    }
}
