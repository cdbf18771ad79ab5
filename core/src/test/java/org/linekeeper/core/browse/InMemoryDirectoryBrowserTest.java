package org.linekeeper.core.browse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.store.InMemoryAccountStore;
import org.linekeeper.core.store.MemoryStoreFixture;
import org.linekeeper.core.store.StoreFixture;

/// The contract against the browser that other rooms' tests stand on.
class InMemoryDirectoryBrowserTest implements DirectoryBrowserContract {
    private final MemoryFixture fixture = new MemoryFixture();

    @Override
    public BrowseFixture fixture() {
        return fixture;
    }

    private static final class MemoryFixture implements BrowseFixture {
        private final InMemoryAccountStore store = new InMemoryAccountStore();
        private final StoreFixture accounts = new MemoryStoreFixture(store);
        private final InMemoryDirectoryBrowser browser = new InMemoryDirectoryBrowser(store);

        MemoryFixture() {
            put("DC=example,DC=org", "example.org", Place.Kind.DOMAIN);
            put(accounts.container(), "Staff", Place.Kind.OU);
            put(accounts.otherContainer(), "Elsewhere", Place.Kind.OU);
        }

        private void put(String dn, String name, Place.Kind kind) {
            var id =
                    UUID.nameUUIDFromBytes(
                            dn.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            browser.put(new Place(new PlaceId(id), dn, name, kind, true));
        }

        @Override
        public StoreFixture accounts() {
            return accounts;
        }

        @Override
        public DirectoryBrowser browser() {
            return browser;
        }

        @Override
        public String createUnit(String parentDn, String name) {
            String dn = "OU=" + name + "," + parentDn;
            put(dn, name, Place.Kind.OU);
            return dn;
        }

        @Override
        public void markAdvanced(String dn) {
            browser.markAdvanced(dn);
        }

        @Override
        public String dn(AccountId id) {
            return store.account(id).head().dn();
        }
    }
}
