package org.linekeeper.bench;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFReader;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.AccountDiff;
import org.linekeeper.directory.codec.AccountMapping;
import org.linekeeper.directory.codec.EntryChanges;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A user with every setting: entry to account, change of one right, account to modifications. The
/// reference is what the LDAP library needs to make the same entry from LDIF lines.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final String GUID =
            Base64.getEncoder().encodeToString(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    private static final String[] COMMON = {
        "dn: CN=Arthur Dent,OU=Berlin,DC=example,DC=org",
        "objectClass: user",
        "objectGUID:: " + GUID,
        "sAMAccountName: dent",
        "userPrincipalName: dent@example.org",
        "userAccountControl: 512",
        "givenName: Arthur",
        "sn: Dent",
        "displayName: Arthur Dent",
        "mail: arthur.dent@example.org",
        "telephoneNumber: +49 (30) 1234 17",
        "mobile: +49 171 1234567",
        "company: Beispielwerke GmbH",
        "proxyAddresses: sip:arthur.dent@example.org",
        "proxyAddresses: smtp:arthur.dent@example.org"
    };

    private static final String[][] SETTINGS = {
        {"ectisrv3CTIEnabled", "1"},
        {"ectisrv3SchemaVersion", "6"},
        {"ectisrv3UserSipUri", "sip:arthur.dent@example.org"},
        {"ectisrv3CTIPhonePrimary", "+4930123417"},
        {"ectisrv3UserPhoneMailbox", "147"},
        {"ectisrv3CTIServices", "2121"},
        {"ectisrv3CTIServices2", "3584"},
        {"ectisrv3CTILines", "+4930123418§+4930123419"},
        {"ectisrv3CTILinesPermissions", "2096"},
        {"ectisrv3PropertyBag", "site=berlin§cost-centre=4711"},
        {"ectisrv3UserPermissions", "\"ford\";\"48023\";\"207\";\"7\"§"},
    };

    private Entry schemaEntry;
    private Entry reservedEntry;
    private String[] lines;

    @Setup
    public void entries() throws Exception {
        schemaEntry = new Entry(COMMON);
        reservedEntry = new Entry(COMMON);
        for (String[] setting : SETTINGS) {
            schemaEntry.addAttribute(setting[0], setting[1]);
            String index = setting[0].equals("ectisrv3UserPermissions") ? ";0" : "";
            reservedEntry.addAttribute("extensionName", setting[0] + index + "=" + setting[1]);
        }
        lines = schemaEntry.toLDIF();
    }

    @Benchmark
    public Entry referenceEntryFromLdif() throws Exception {
        return LDIFReader.decodeEntry(lines);
    }

    @Benchmark
    public EntryChanges extendedSchema() {
        return roundTrip(StorageMode.SCHEMA, schemaEntry);
    }

    @Benchmark
    public EntryChanges reservedField() {
        return roundTrip(StorageMode.RESERVED, reservedEntry);
    }

    private static EntryChanges roundTrip(StorageMode mode, Entry entry) {
        AccountCodec codec = AccountCodec.of(mode);
        var read = new AccountMapping(codec).read(entry, UserAccount.class).orElseThrow();
        UserAccount user = read.account();
        UserAccount edited = user.withServices(user.services().with(ServiceRight.SEND_SMS));
        EntryChanges changes = new AccountDiff(codec).between(entry, read.values(), user, edited);
        if (changes.isEmpty()) {
            throw new IllegalStateException("no change");
        }
        return changes;
    }
}
