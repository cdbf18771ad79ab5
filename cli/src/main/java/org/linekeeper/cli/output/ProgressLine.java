package org.linekeeper.cli.output;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;

/// One line on the screen that tells how far long work has come: `1,250 of 10,000 names, 820/s`.
/// Shown only where messages go to a screen, only after a second, a few times a second.
public final class ProgressLine implements AutoCloseable {
    private static final long FIRST_MILLIS = 1_000;
    private static final long EVERY_MILLIS = 200;
    private static final String CLEAR = "\r\u001b[K";

    private final Terminal terminal;
    private final InstantSource clock;
    private final String noun;
    private final OptionalLong total;
    private final long startMillis;
    private long nextMillis;
    private long done;
    private boolean shown;

    /// @param noun what is counted, in the plural
    /// @param total how many there will be; empty if unknown
    public ProgressLine(Terminal terminal, InstantSource clock, String noun, OptionalLong total) {
        this.terminal = terminal;
        this.clock = clock;
        this.noun = noun;
        this.total = total;
        this.startMillis = clock.millis();
        this.nextMillis = startMillis + FIRST_MILLIS;
    }

    /// One more is done.
    public void step() {
        done++;
        if (!terminal.errIsTerminal()) {
            return;
        }
        long now = clock.millis();
        if (now >= nextMillis) {
            nextMillis = now + EVERY_MILLIS;
            shown = true;
            terminal.err().print(CLEAR + text(now));
            terminal.err().flush();
        }
    }

    /// Takes the line off the screen, so that something else can be printed.
    public void clear() {
        if (shown) {
            shown = false;
            terminal.err().print(CLEAR);
            terminal.err().flush();
        }
    }

    @Override
    public void close() {
        clear();
    }

    private String text(long now) {
        Duration taken = Duration.ofMillis(Math.max(1, now - startMillis));
        long perSecond = done * 1000 / taken.toMillis();
        String of = total.isPresent() ? " of %,d".formatted(total.getAsLong()) : "";
        return String.format(Locale.ROOT, "%,d%s %s, %,d/s", done, of, noun, perSecond);
    }
}
