package org.linekeeper.core.logon;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Who acts.
public sealed interface Credentials {
    /// A directory account with its password.
    final class NameAndPassword implements Credentials {
        private final String name;
        private final char[] password;

        /// @param name DN, `user@domain` or `DOMAIN\\user`
        /// @param password clear text; copied
        public NameAndPassword(String name, char[] password) {
            this.name = requireNonNull(name, "name");
            this.password = password.clone();
        }

        /// DN, `user@domain` or `DOMAIN\\user`.
        public String name() {
            return name;
        }

        /// A copy of the password, for the bind request.
        public char[] password() {
            return password.clone();
        }

        /// Overwrites the password; a logon afterwards fails.
        public void forget() {
            Arrays.fill(password, '\0');
        }

        @Override
        public String toString() {
            return "NameAndPassword[" + name + "]";
        }
    }

    /// The Kerberos ticket of the person at the keyboard (`kinit`, or a domain logon).
    ///
    /// @param cache file of the ticket cache; empty for the usual place (`KRB5CCNAME`, or the
    ///   system's own)
    record KerberosTicket(Optional<Path> cache) implements Credentials {
        public KerberosTicket {
            requireNonNull(cache, "cache");
        }

        /// The ticket in the usual place.
        public KerberosTicket() {
            this(Optional.empty());
        }
    }
}
