package org.linekeeper.core.store;

/// The contract against the store that other rooms' tests stand on.
class InMemoryAccountStoreTest implements AccountStoreContract {
    private final StoreFixture fixture = new MemoryStoreFixture(new InMemoryAccountStore());

    @Override
    public StoreFixture fixture() {
        return fixture;
    }
}
