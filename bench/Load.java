import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.feed.FeedSettings;
import org.linekeeper.directory.feed.LdapChangeFeed;
import org.linekeeper.server.LiveRosterServer;
import org.linekeeper.server.SyncSettings;

/// Reads the whole roster once, as `linekeeper serve` does, and prints how long that alone took.
///
///     java -cp 'app/target/dist/lib/*:CLASSES' Load URL CA-FILE BIND PASSWORD-FILE
final class Load {
    private Load() {}

    public static void main(String[] arguments) throws Exception {
        String password = Files.readString(Path.of(arguments[3])).strip();
        var connection =
                ConnectionSettings.of(List.of(ServerUrl.parse(arguments[0])))
                        .withCaFile(new File(arguments[1]).toPath());
        var credentials = new Credentials.NameAndPassword(arguments[2], password.toCharArray());
        var feed =
                new LdapChangeFeed(
                        connection,
                        StoreSettings.defaults(),
                        credentials,
                        FeedSettings.usual(),
                        InstantSource.system());
        try (var live =
                new LiveRosterServer(
                        feed,
                        RosterRules.usual(),
                        SyncSettings.usual(),
                        InstantSource.system(),
                        new Random())) {
            live.start();
            if (!live.awaitFirst(Duration.ofMinutes(10))) {
                throw new IllegalStateException("no roster: " + live.state());
            }
            System.out.println(
                    live.state().counts().accounts()
                            + " accounts in "
                            + live.state().lastLoad().orElseThrow());
        }
    }
}
