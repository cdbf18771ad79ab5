package org.linekeeper.app.browser;

import org.linekeeper.app.Ldapsearch;

/// A console that runs, and who may log on there as its administrator.
interface ConsoleSite {
    /// Where a page of the console is.
    String address(String path);

    /// The name to log on with.
    String administrator();

    /// That account's password.
    String administratorPassword();

    /// What really is in the directory behind the console.
    Ldapsearch directory();
}
