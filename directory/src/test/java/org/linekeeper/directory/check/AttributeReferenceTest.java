package org.linekeeper.directory.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.codec.AttributeNames;

/// The reference page of the attributes is generated from the table. After a change of the table
/// run this test with `-Dreference.write=true` and review the difference.
class AttributeReferenceTest {

    private static final Path PAGE = Path.of("docs/reference/attributes.md");

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        Path file = root().resolve(PAGE);
        String page = page();
        if (Boolean.getBoolean("reference.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file)).isEqualTo(page);
    }

    private static String page() {
        var page = new StringJoiner("\n", "", "\n");
        page.add("# Attributes");
        page.add("");
        page.add("Generated from the attribute table; do not edit.");
        page.add("");
        addUcAttributes(page);
        addClasses(page);
        addStandardAttributes(page);
        addRights(page);
        return page.toString();
    }

    private static void addUcAttributes(StringJoiner page) {
        page.add("## UC settings in the extended schema");
        page.add("Every OID begins with `" + UcAttribute.ARC + "`, here `ARC`. A directory that");
        page.add(
                "has an attribute of the same name, syntax and cardinality under another OID is used");
        page.add("as it is. No attribute has an upper limit.");
        page.add("");
        page.add("| attribute | of | syntax | values | traits | OID | schemaIDGUID | meaning |");
        page.add("|---|---|---|---|---|---|---|---|");
        for (UcAttribute attribute : UcAttribute.values()) {
            page.add(
                    row(
                            code(attribute.ldapName()),
                            kinds(attribute.kinds()),
                            attribute.syntax().label(),
                            attribute.multiValued() ? "many" : "one",
                            traits(attribute),
                            code("ARC" + attribute.oid().substring(UcAttribute.ARC.length())),
                            code(attribute.schemaIdGuid().toString()),
                            attribute.description()));
        }
        page.add("");
        page.add(
                "Without a schema extension the same settings are values of `extensionName`, written");
        page.add("`NAME[;INDEX][.PART]=TEXT` with the attribute's name.");
        page.add("");
    }

    private static void addClasses(StringJoiner page) {
        page.add("## Auxiliary classes and the property set");
        page.add("");
        page.add("| class | attached to | OID | schemaIDGUID | attributes |");
        page.add("|---|---|---|---|---|");
        for (UcClass ucClass : UcClass.values()) {
            page.add(
                    row(
                            code(ucClass.ldapName()),
                            code(ucClass.hostClass()),
                            code("ARC" + ucClass.oid().substring(UcAttribute.ARC.length())),
                            code(ucClass.schemaIdGuid().toString()),
                            Integer.toString(ucClass.attributes().size())));
        }
        page.add("");
        page.add(
                "The property set \"UC settings\", GUID `" + UcAttribute.PROPERTY_SET + "`, joins");
        page.add(
                "all attributes except the confidential ones: one access-control entry for it grants");
        page.add("them all.");
        page.add("");
    }

    private static void addStandardAttributes(StringJoiner page) {
        page.add("## Standard attributes");
        page.add(
                "Read always, written only with write-back on (`proxyAddresses` and `member` always). The configuration");
        page.add(
                "can name other attributes for telephone numbers (`directory.attributes`) and switch some off.");
        page.add("");
        page.add("| attribute | of | setting |");
        page.add("|---|---|---|");
        for (TextField field : TextField.values()) {
            Optional<String> name = AttributeNames.standard(field);
            name.ifPresent(standard ->
                    page.add(row(code(standard), kinds(field), "`--" + field.key() + "`")));
        }
        page.add(row(code(AttributeNames.PHOTO), "user", "`--photo`"));
        page.add(
                row(
                        code(AttributeNames.PROXY_ADDRESSES),
                        "user, group",
                        "the identity's `sip:` value, next to `--identity`"));
        page.add(row(code("member"), "group", "`--add-member`, `--remove-member`"));
        page.add("");
    }

    private static void addRights(StringJoiner page) {
        page.add("## Which attributes need the right to write");
        page.add("");
        page.add("| storage | write-back | of | attributes besides the UC settings themselves |");
        page.add("|---|---|---|---|");
        for (StorageMode storage : StorageMode.values()) {
            for (boolean writeBack : new boolean[] {true, false}) {
                for (AccountKind kind : AccountKind.values()) {
                    var names = new ArrayList<String>();
                    for (String name :
                            new NeededRights(storage, writeBack, AttributeMap.usual())
                                    .written(kind)) {
                        if (UcAttribute.byLdapName(name).isEmpty()) {
                            names.add(code(name));
                        }
                    }
                    page.add(
                            row(
                                    storage.key(),
                                    writeBack ? "on" : "off",
                                    kind.name().toLowerCase(Locale.ROOT),
                                    names.isEmpty() ? "none" : String.join(" ", names)));
                }
            }
        }
    }

    private static String traits(UcAttribute attribute) {
        List<String> traits = new ArrayList<>();
        if (attribute.indexed()) {
            traits.add("indexed");
        }
        if (attribute.inGlobalCatalogue()) {
            traits.add("global catalog");
        }
        if (attribute.confidential()) {
            traits.add("confidential");
        }
        return String.join(", ", traits);
    }

    private static String kinds(TextField field) {
        var kinds = new ArrayList<String>();
        for (AccountKind kind : AccountKind.values()) {
            if (field.appliesTo(kind)) {
                kinds.add(kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", kinds);
    }

    private static String kinds(Set<AccountKind> kinds) {
        return String.join(
                ", ", kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /// The source tree: tests run in the folder of their module.
    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("docs"))) {
            Path parent = at.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no docs folder above " + Path.of("").toAbsolutePath());
            }
            at = parent;
        }
        return at;
    }
}
