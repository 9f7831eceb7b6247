package io.reactiveaws.local;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Accounts of an emulator that takes an access key ID of 12 digits as the ID of the account. */
final class AccessKeyAccounts implements Accounts {

    static final String SHARED_ACCOUNT = "000000000000";

    @Override
    public AwsCredentialsProvider shared() {
        return account(SHARED_ACCOUNT);
    }

    @Override
    public AwsCredentialsProvider fresh() {
        return account(AccountId.random());
    }

    private static AwsCredentialsProvider account(String accountId) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(accountId, "local"));
    }
}
