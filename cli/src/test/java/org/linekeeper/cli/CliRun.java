package org.linekeeper.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.cli.connection.Configurations;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.demo.Demonstration;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.cli.serve.Serving;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.browse.InMemoryDirectoryBrowser;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.logon.DirectoryAddress;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.InMemoryAccountStore;

/// One Linekeeper with accounts in memory, to run command lines on.
public final class CliRun {
    private final InMemoryAccountStore store;
    private EditRules rules = EditRules.defaults();
    private RosterRules rosterRules = RosterRules.usual();
    private List<Line> lines = List.of();
    private String input = "";
    private Prompt prompt = Prompt.NOBODY;
    private Configurations configurations = new FakeConfigurations(List.of());
    private boolean screen;
    private DirectorySetup setup = new FakeSetup(0);
    private AccessCheck access = new FakeAccess();
    private SnapInSetup snapIn = new FakeSnapIn();
    private RecordingConsole console = new RecordingConsole();
    private Demonstration demonstration =
            (_, _, _) -> {
                throw new AssertionError("this test starts no demonstration");
            };
    private Serving serving =
            (_, _) -> {
                throw new AssertionError("this test serves nothing");
            };
    private int opened;
    private int closed;
    private @Nullable ConnectionRequest request;

    public CliRun(InMemoryAccountStore store) {
        this.store = store;
    }

    /// What one command line did.
    public record Done(ExitCode code, String out, String err) {}

    public CliRun rules(EditRules changed) {
        rules = changed;
        return this;
    }

    public CliRun rosterRules(RosterRules changed) {
        rosterRules = changed;
        return this;
    }

    /// What every file with lines holds.
    public CliRun lines(Line... changed) {
        lines = List.of(changed);
        return this;
    }

    public CliRun input(String changed) {
        input = changed;
        return this;
    }

    public CliRun setup(DirectorySetup changed) {
        setup = changed;
        return this;
    }

    public CliRun snapIn(SnapInSetup changed) {
        snapIn = changed;
        return this;
    }

    public CliRun console(RecordingConsole changed) {
        console = changed;
        return this;
    }

    public CliRun access(AccessCheck changed) {
        access = changed;
        return this;
    }

    public CliRun configurations(Configurations changed) {
        configurations = changed;
        return this;
    }

    public CliRun demonstration(Demonstration changed) {
        demonstration = changed;
        return this;
    }

    public CliRun serving(Serving changed) {
        serving = changed;
        return this;
    }

    public CliRun prompt(Prompt changed) {
        prompt = changed;
        return this;
    }

    public CliRun screen(boolean changed) {
        screen = changed;
        return this;
    }

    /// The request of the last session.
    public @Nullable ConnectionRequest request() {
        return request;
    }

    /// Whether every session opened has been closed.
    public boolean allClosed() {
        return opened == closed;
    }

    private LongRunning longRunning() {
        return new LongRunning(demonstration, serving);
    }

    public Done run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        Terminal terminal = terminal(out, err);
        ExitCode code =
                new Cli(ports(), longRunning(), terminal, "0.0-test", false).run(List.of(args));
        return new Done(code, out.toString(), err.toString());
    }

    /// All commands.
    public CommandTree tree() {
        return Cli.tree(ports(), longRunning(), terminal(new StringWriter(), new StringWriter()));
    }

    private Terminal terminal(StringWriter out, StringWriter err) {
        return new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                prompt,
                screen,
                screen,
                Terminal.DEFAULT_WIDTH,
                false);
    }

    /// Ports onto the store; a password's hash is a text that cannot be mistaken for it.
    public Ports ports() {
        return new Ports(
                (asked, _) -> {
                    request = asked;
                    opened++;
                    return new Connected(new MemorySession(), rules, rosterRules, asked.bases());
                },
                configurations,
                clear -> Password.stored("$argon2id$v=19$hash-of-" + clear.length),
                _ -> () -> LineListing.of(lines),
                console,
                () -> Instant.EPOCH);
    }

    private final class MemorySession implements Session {
        @Override
        public AccountStore accounts() {
            return store;
        }

        @Override
        public DirectoryBrowser browser() {
            return new InMemoryDirectoryBrowser(store);
        }

        @Override
        public DirectorySetup setup() {
            return setup;
        }

        @Override
        public SnapInSetup snapIn() {
            return snapIn;
        }

        @Override
        public AccessCheck access() {
            return access;
        }

        @Override
        public DirectoryAddress address() {
            return new DirectoryAddress("memory", "example.org", "DC=example,DC=org");
        }

        @Override
        public String description() {
            return "tester at memory";
        }

        @Override
        public void close() {
            closed++;
        }
    }

    /// A prompt that gives these answers in turn.
    public static Prompt answering(String... answers) {
        var rest = new ArrayDeque<>(List.of(answers));
        return new Prompt() {
            @Override
            public Optional<char[]> secret(String question) {
                return Optional.ofNullable(rest.poll()).map(String::toCharArray);
            }

            @Override
            public Optional<String> line(String question) {
                return Optional.ofNullable(rest.poll());
            }
        };
    }
}
