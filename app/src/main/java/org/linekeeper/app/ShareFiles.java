package org.linekeeper.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.linekeeper.app.line.CsvLineCatalog;
import org.linekeeper.cli.Cli;
import org.linekeeper.cli.LongRunning;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.cli.reference.CompletionCommand.Shell;
import org.linekeeper.cli.reference.ManPages;

/// Writes manual pages and completion scripts into a `share` folder, in the places where systems
/// look for them. Runs when the program is packaged, never afterwards.
final class ShareFiles {
    private ShareFiles() {}

    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException {
        Path share = Path.of(arguments[0]);
        CommandTree tree = tree();
        Path pages = Files.createDirectories(share.resolve("man").resolve("man1"));
        for (Map.Entry<String, String> page :
                new ManPages(tree, Main.version()).pages().entrySet()) {
            Files.writeString(pages.resolve(page.getKey()), page.getValue());
        }
        for (Shell shell : Shell.values()) {
            Path folder = Files.createDirectories(share.resolve(folder(shell)));
            Files.writeString(folder.resolve(shell.fileName(tree.name())), shell.script(tree));
        }
    }

    private static String folder(Shell shell) {
        return switch (shell) {
            case BASH -> "bash-completion/completions";
            case ZSH -> "zsh/site-functions";
            case FISH -> "fish/vendor_completions.d";
        };
    }

    /// The commands, connected to nothing.
    private static CommandTree tree() {
        var nowhere =
                new Terminal(
                        new PrintWriter(Writer.nullWriter()),
                        new PrintWriter(Writer.nullWriter(), false),
                        InputStream.nullInputStream(),
                        Prompt.NOBODY,
                        false,
                        false,
                        Terminal.DEFAULT_WIDTH,
                        false);
        var environment = new Environment(Map.of(), Path.of(""));
        return Cli.tree(
                new Ports(
                        new DirectorySessions(environment),
                        new FileConfigurations(environment),
                        _ -> {
                            throw new IllegalStateException("nothing is hashed here");
                        },
                        CsvLineCatalog::new,
                        new SystemBrowser(environment),
                        InstantSource.system()),
                new LongRunning(
                        new EmbeddedDemonstration(environment), new DirectoryServing(environment)),
                nowhere);
    }
}
