package org.linekeeper.directory.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/// Makes this JVM look for tickets in a domain of the tests.
///
/// A JVM reads `krb5.conf` once in its life, whatever `java.security.krb5.conf` says afterwards: a
/// test that only set the property would depend on no other having asked for Kerberos before it. A
/// logon module can be told to read it anew (`refreshKrb5Config` of `Krb5LoginModule`).
public final class KerberosOfDomain {
    private KerberosOfDomain() {}

    /// Takes the domain's `krb5.conf`, from now on and for the whole JVM.
    public static void use(SambaDomain domain) throws LoginException {
        System.setProperty("java.security.krb5.conf", domain.krb5Conf().toString());
        var logon =
                new LoginContext(
                        "refresh", new Subject(), null, new OnlyRefresh(domain.krb5Conf()));
        // it has no ticket, and is asked for none
        assertThatExceptionOfType(LoginException.class).isThrownBy(logon::login);
    }

    /// A logon that reads the configuration and then finds no ticket.
    private static final class OnlyRefresh extends Configuration {
        private final Path noTickets;

        OnlyRefresh(Path krb5Conf) {
            noTickets = krb5Conf.resolveSibling("no-tickets");
        }

        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(
                        "com.sun.security.auth.module.Krb5LoginModule",
                        LoginModuleControlFlag.REQUIRED,
                        Map.of(
                                "refreshKrb5Config", "true",
                                "useTicketCache", "true",
                                "ticketCache", noTickets.toString(),
                                "doNotPrompt", "true"))
            };
        }
    }
}
