package org.linekeeper.core.store;

/// What every [AccountStore] promises. Each store has a test class that implements this.
public interface AccountStoreContract
        extends AccountFindingContract,
                AccountListingContract,
                AccountSavingContract,
                ConcurrentSavingContract,
                LosslessSavingContract,
                RevertingContract {}
