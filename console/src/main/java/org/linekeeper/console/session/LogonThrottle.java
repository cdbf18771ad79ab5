package org.linekeeper.console.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often one may try to log on: so many refused tries per account and per address within a
/// while, then no more for the rest of it. The directory's own lock-out stays what it is; this
/// keeps strangers from using the console to trigger it.
public final class LogonThrottle {
    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> refusals =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public LogonThrottle(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    /// How long this account, or this address, has to wait; empty if it may try now.
    public synchronized Optional<Duration> wait(String account, String address) {
        Optional<Duration> forAccount = wait(accountKey(account), PER_ACCOUNT);
        Optional<Duration> forAddress = wait(addressKey(address), PER_ADDRESS);
        if (forAccount.isPresent() && forAddress.isPresent()) {
            return forAccount.get().compareTo(forAddress.get()) >= 0 ? forAccount : forAddress;
        }
        return forAccount.or(() -> forAddress);
    }

    /// The same where no account is named.
    public synchronized Optional<Duration> wait(String address) {
        return wait(addressKey(address), PER_ADDRESS);
    }

    /// A logon that names no account was refused.
    public synchronized void refused(String address) {
        add(addressKey(address));
    }

    /// The directory refused a logon.
    public synchronized void refused(String account, String address) {
        add(accountKey(account));
        add(addressKey(address));
    }

    /// The directory accepted a logon: the account begins anew, the address does not.
    public synchronized void accepted(String account) {
        refusals.remove(accountKey(account));
    }

    private void add(String key) {
        Deque<Instant> tries = refusals.computeIfAbsent(key, _ -> new ArrayDeque<>());
        tries.addLast(clock.instant());
        while (tries.size() > PER_ADDRESS) {
            tries.removeFirst();
        }
    }

    private Optional<Duration> wait(String key, int allowed) {
        @Nullable Deque<Instant> tries = refusals.get(key);
        if (tries == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant begin = now.minus(WINDOW);
        tries.removeIf(when -> !when.isAfter(begin));
        if (tries.size() < allowed) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, tries.getFirst().plus(WINDOW)));
    }

    private static String accountKey(String account) {
        return "account " + account.strip().toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "address " + address;
    }
}
