package org.linekeeper.directory.embedded.sample;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.EntryChanges;
import org.linekeeper.directory.codec.ReservedFieldCodec;
import org.linekeeper.directory.embedded.operation.AddOperation;
import org.linekeeper.directory.embedded.operation.DirectoryState;
import org.linekeeper.directory.embedded.operation.LdapRefusal;
import org.linekeeper.directory.embedded.operation.Requester;
import org.linekeeper.directory.embedded.operation.SecurityId;

/// Morgentau Messtechnik GmbH: 60 people in Berlin and München, 8 groups, 20 computers. Nobody in
/// it exists; the telephone numbers are kept free for examples. The data is in `company.ldif`
/// beside this class, photos in `photos`. It is the same wherever it is set up, `objectGUID` and
/// `objectSid` included.
public final class SampleCompany {
    /// Domain of the company.
    public static final String DOMAIN = "morgentau.example";

    /// The password with which every person of the company can log on.
    public static final String PASSWORD = "Morgentau-2026";

    /// Security identifier of the domain.
    public static final SecurityId SID = SecurityId.of(21, 1405321177, 2718281828L, 3141592653L);

    private SampleCompany() {}

    /// Fills a new directory.
    ///
    /// @param sealedPassword [#PASSWORD], sealed
    /// @param extendedSchema false to put the UC settings into the reserved field
    /// @throws IOException when the program file lacks the data
    public static void fill(DirectoryState state, String sealedPassword, boolean extendedSchema)
            throws IOException {
        var add = new AddOperation(state, NameGuid::of);
        var photos = photos();
        try (var reader = new LDIFReader(resource("company.ldif"))) {
            for (var entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                var attributes = attributes(entry, extendedSchema);
                var login = entry.getAttributeValue("sAMAccountName");
                if (entry.hasAttributeValue("objectClass", "user")) {
                    attributes.add(new Attribute("unicodePwd", sealedPassword));
                }
                if (login != null && photos.contains(login)) {
                    attributes.add(new Attribute("thumbnailPhoto", photo(login)));
                }
                add.run(Requester.SYSTEM, entry.getDN(), attributes);
            }
        } catch (LDIFException | LdapRefusal e) {
            throw new IOException("The sample company cannot be set up: " + e.getMessage(), e);
        }
    }

    private static List<Attribute> attributes(Entry entry, boolean extendedSchema) {
        var kept = new ArrayList<Attribute>();
        var changes = new EntryChanges();
        var codec = new ReservedFieldCodec();
        var stored = codec.read(entry, new ArrayList<>());
        for (var attribute : entry.getAttributes()) {
            var settings = UcAttribute.byLdapName(attribute.getName());
            if (extendedSchema || settings.isEmpty()) {
                kept.add(attribute);
            } else {
                codec.change(settings.get(), stored, List.of(attribute.getValues()), changes);
            }
        }
        changes.modifications().forEach(added -> merge(kept, added.getAttribute()));
        return kept;
    }

    private static void merge(List<Attribute> attributes, Attribute added) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).getName().equalsIgnoreCase(added.getName())) {
                attributes.set(i, Attribute.mergeAttributes(attributes.get(i), added));
                return;
            }
        }
        attributes.add(added);
    }

    private static Set<String> photos() throws IOException {
        var logins = new HashSet<String>();
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(resource("photos.txt"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> logins.add(line.substring(0, line.indexOf(' '))));
        }
        return logins;
    }

    private static byte[] photo(String login) throws IOException {
        try (var stream = resource("photos/" + login + ".jpg")) {
            return stream.readAllBytes();
        }
    }

    private static InputStream resource(String name) throws IOException {
        var stream = SampleCompany.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("The program file lacks " + name + " of the sample company");
        }
        return stream;
    }
}
