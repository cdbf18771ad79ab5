package org.linekeeper.console.setting;

import static java.util.Objects.requireNonNull;

/// Whom to log on as at a demonstration; everybody who reaches the console may know.
public record DemoAccount(String user, String password) {
    public DemoAccount {
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "DemoAccount[" + user + "]";
    }
}
