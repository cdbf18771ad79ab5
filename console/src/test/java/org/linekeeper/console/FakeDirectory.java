package org.linekeeper.console;

import static org.linekeeper.core.store.TestAccounts.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.browse.InMemoryDirectoryBrowser;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.check.Person;
import org.linekeeper.core.check.PlaceAccess;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.DirectoryAddress;
import org.linekeeper.core.logon.Logon;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.InMemoryAccountStore;

/// A directory in memory where `zaphod` administers, `arthur` and `ford` may log on, and
/// everybody's password is `password of` and the login. It has no access rights of its own, and
/// what its schema holds has nothing to do with its accounts.
final class FakeDirectory implements Logon {
    static final String DOMAIN = "example.org";
    static final String ADMINISTRATOR = "zaphod";

    final InMemoryAccountStore store = new InMemoryAccountStore();
    final InMemoryDirectoryBrowser browser = new InMemoryDirectoryBrowser(store);
    final FakeSchema schema = new FakeSchema();
    final FakeSnapIn snapIn = new FakeSnapIn();
    final AtomicInteger open = new AtomicInteger();

    /// What the sessions asked for, in order.
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final Map<String, Boolean> people =
            new HashMap<>(Map.of(ADMINISTRATOR, true, "arthur", false, "ford", false));
    private volatile CountDownLatch held = new CountDownLatch(0);
    private boolean unavailable;
    private boolean connectionsEnded;

    static String passwordOf(String login) {
        return "password of " + login;
    }

    /// No server answers from now on, or again.
    void unavailable(boolean changed) {
        unavailable = changed;
        store.unavailable(changed);
    }

    /// Whoever asks for accounts waits from now on, until the latch is counted down.
    CountDownLatch hold() {
        var latch = new CountDownLatch(1);
        held = latch;
        return latch;
    }

    /// Every session's connections have ended.
    void endConnections() {
        connectionsEnded = true;
    }

    @Override
    public Session logon(Credentials credentials) throws DirectoryException {
        if (unavailable) {
            throw new DirectoryUnavailableException("no answer from example.org.");
        }
        if (credentials instanceof Credentials.NameAndPassword named) {
            String login = named.name().replace("@" + DOMAIN, "");
            if (new String(named.password()).equals(passwordOf(login))) {
                return session(login);
            }
        }
        throw refusal(Category.LOGON, "the credentials are not accepted.");
    }

    /// A session of somebody who has shown who they are.
    Session session(String login) throws DirectoryException {
        @Nullable Boolean administers = people.get(login);
        if (administers == null) {
            throw refusal(Category.LOGON, "the credentials are not accepted.");
        }
        open.incrementAndGet();
        connectionsEnded = false;
        return new FakeSession(login, administers);
    }

    private static DirectoryRefusedException refusal(Category category, String message) {
        return new DirectoryRefusedException(category, message, "", 49, "");
    }

    private final class FakeSession implements Session, AccessCheck {
        private final String login;
        private final boolean administers;
        private volatile boolean closed;

        FakeSession(String login, boolean administers) {
            this.login = login;
            this.administers = administers;
        }

        private boolean ended() {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return connectionsEnded || closed;
        }

        @Override
        public AccountStore accounts() {
            return new EndingStore(store, () -> ended(), asked);
        }

        @Override
        public DirectoryBrowser browser() {
            return browser;
        }

        @Override
        public SnapInSetup snapIn() {
            return snapIn;
        }

        @Override
        public DirectorySetup setup() {
            return schema;
        }

        @Override
        public AccessCheck access() {
            return this;
        }

        @Override
        public DirectoryAddress address() {
            return new DirectoryAddress("dc1.example.org", DOMAIN, "DC=example,DC=org");
        }

        @Override
        public String description() {
            return login + " at memory";
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }

        @Override
        public AccessReport check(Optional<String> base, Consumer<PlaceAccess> seen) {
            return new AccessReport(
                    "EXAMPLE\\" + login,
                    "dc1.example.org",
                    store.storageMode(),
                    store.writeBack(),
                    SchemaStatus.State.INSTALLED,
                    List.of(),
                    List.of());
        }

        @Override
        public Person person() {
            return new Person("EXAMPLE\\" + login, Optional.of(target(login)));
        }

        @Override
        public boolean mayChangeOthers() {
            return administers;
        }
    }
}
