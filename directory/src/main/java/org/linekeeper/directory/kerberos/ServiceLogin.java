package org.linekeeper.directory.kerberos;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosTicket;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/// This server's own standing in the realm: its keys, and where the domain gives one, a ticket with
/// which it may ask for others in people's names (constrained delegation). Without such a ticket
/// only tickets that browsers forward can be used.
final class ServiceLogin {
    private static final System.Logger LOG = System.getLogger(ServiceLogin.class.getName());
    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

    /// After this time a domain controller that gave no ticket is asked again.
    private static final Duration NEXT_TRY = Duration.ofMinutes(1);

    private final ServiceKeys keys;
    private final InstantSource clock;
    private @Nullable Subject subject;
    private Instant goodUntil = Instant.MIN;

    ServiceLogin(ServiceKeys keys, InstantSource clock) {
        this.keys = requireNonNull(keys, "keys");
        this.clock = requireNonNull(clock, "clock");
    }

    /// Whoever accepts tokens as this one.
    ///
    /// @throws LoginException if the keys cannot be used
    synchronized Subject subject() throws LoginException {
        Instant now = clock.instant();
        Subject present = subject;
        if (present == null || !now.isBefore(goodUntil)) {
            present = logOn(now);
            subject = present;
        }
        return present;
    }

    private Subject logOn(Instant now) throws LoginException {
        try {
            Subject withTicket = logOn(true);
            goodUntil = now.plus(halfOfWhatIsLeft(withTicket, now));
            return withTicket;
        } catch (LoginException e) {
            LOG.log(
                    Level.INFO,
                    "event=no-service-ticket consequence=\"no constrained delegation\""
                            + " reason=\"{0}\"",
                    e.getMessage());
            goodUntil = now.plus(NEXT_TRY);
            return logOn(false);
        }
    }

    private static Duration halfOfWhatIsLeft(Subject subject, Instant now) {
        return subject.getPrivateCredentials(KerberosTicket.class).stream()
                .map(ticket -> Duration.between(now, ticket.getEndTime().toInstant()))
                .min(Duration::compareTo)
                .map(left -> left.dividedBy(2))
                .filter(half -> half.compareTo(NEXT_TRY) > 0)
                .orElse(NEXT_TRY);
    }

    /// @param withTicket whether to ask the domain controller for a ticket of this server's own
    private Subject logOn(boolean withTicket) throws LoginException {
        Map<String, String> options =
                Map.of(
                        "useKeyTab",
                        "true",
                        "keyTab",
                        keys.keytab().toString(),
                        "principal",
                        keys.principal(),
                        "storeKey",
                        "true",
                        "doNotPrompt",
                        "true",
                        "isInitiator",
                        String.valueOf(withTicket));
        var login =
                new LoginContext(
                        "linekeeper",
                        new Subject(),
                        null,
                        new Configuration() {
                            @Override
                            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                                return new AppConfigurationEntry[] {
                                    new AppConfigurationEntry(
                                            MODULE, LoginModuleControlFlag.REQUIRED, options)
                                };
                            }
                        });
        login.login();
        return login.getSubject();
    }
}
