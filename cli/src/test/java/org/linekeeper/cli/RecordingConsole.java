package org.linekeeper.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.connection.ConsolePages;

/// Remembers which pages were shown.
public final class RecordingConsole implements ConsolePages {
    private final List<URI> shown = new ArrayList<>();
    private Optional<String> address = Optional.empty();
    private boolean browser = true;

    public RecordingConsole at(String changed) {
        address = Optional.of(changed);
        return this;
    }

    public RecordingConsole withoutBrowser() {
        browser = false;
        return this;
    }

    public List<URI> shown() {
        return shown;
    }

    @Override
    public Optional<String> address(Optional<Path> config) {
        return address;
    }

    @Override
    public boolean show(URI page) {
        if (browser) {
            shown.add(page);
        }
        return browser;
    }
}
