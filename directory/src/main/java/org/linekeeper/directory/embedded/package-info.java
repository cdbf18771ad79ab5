/// A small directory inside the program that behaves like Active Directory as far as the product
/// can tell: for demonstrations, for tests, and as user management of a small site (up to about
/// 5,000 accounts; larger sites have a real directory).
///
/// The wire protocol, names, filters and LDIF are the LDAP library's. The store behind them is our
/// own: the library's in-memory server searches every entry for every page of a search, holds one
/// lock for readers and writers, and knows nothing of identities, links or the account manager's
/// rules.
@NullMarked
package org.linekeeper.directory.embedded;

import org.jspecify.annotations.NullMarked;
