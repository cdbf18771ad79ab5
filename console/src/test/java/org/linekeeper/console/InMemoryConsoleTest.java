package org.linekeeper.console;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.UUID;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.browse.Place;
import org.linekeeper.core.browse.PlaceId;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.TestLocations;
import org.linekeeper.core.store.TestAccounts;

/// The console's contract over a directory in memory.
final class InMemoryConsoleTest extends ConsoleContract {
    @Override
    protected ContractScene open() {
        var scene = new ConsoleScene(new Locations(List.of(TestLocations.MUNICH)));
        FakeDirectory directory = scene.directory;
        directory.browser.put(place("DC=example,DC=org", "example.org", Place.Kind.DOMAIN));
        directory.browser.put(place("OU=Staff,DC=example,DC=org", "Staff", Place.Kind.OU));
        for (String login : List.of("arthur", "ford", "trillian", "marvin")) {
            UserAccount user = TestAccounts.user(login);
            directory.store.put(user.withTexts(user.texts().with(TextField.DISPLAY_NAME, login)));
        }
        directory.store.put(TestAccounts.group("crew"));
        directory.store.put(TestAccounts.computer("PC-17"));
        for (String login : List.of("ford", "trillian")) {
            directory.store.addMember(TestAccounts.id("crew"), TestAccounts.id(login));
        }
        for (String line : List.of("117", "118", "119")) {
            scene.roster.lines.add(Line.of(line));
        }
        return new ContractScene() {
            @Override
            public URI address() {
                return scene.uri("/");
            }

            @Override
            public HttpClient http() {
                return scene.http;
            }

            @Override
            public String administrator() {
                return FakeDirectory.ADMINISTRATOR;
            }

            @Override
            public String passwordOf(String login) {
                return FakeDirectory.passwordOf(login);
            }

            @Override
            public void close() {
                scene.close();
            }
        };
    }

    private static Place place(String dn, String name, Place.Kind kind) {
        UUID id = UUID.nameUUIDFromBytes(dn.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Place(new PlaceId(id), dn, name, kind, true);
    }
}
