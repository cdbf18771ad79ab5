package org.linekeeper.console;

import java.net.URI;
import java.net.http.HttpClient;

/// A running console over some directory, as [ConsoleContract] expects it: in the organizational
/// unit `Staff` the users `arthur`, `ford`, `trillian` and `marvin`, the group `crew` with ford and
/// trillian, and the computer `PC-17`, none of them set up for UC; the lines 117, 118 and 119 at
/// the location Munich (+49 89 1234, extensions 100 to 199); and a schema that is not extended.
public interface ContractScene extends AutoCloseable {
    /// Where the console answers.
    URI address();

    /// Reaches it.
    HttpClient http();

    /// Login of somebody who may do everything.
    String administrator();

    /// The password of the administrator, or of one of the users.
    String passwordOf(String login);

    @Override
    void close();
}
