package io.reactiveaws.local;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** The account of an emulator that has no others. */
final class OneAccount implements Accounts {

    private final AwsCredentialsProvider credentials = new AccessKeyAccounts().shared();

    @Override
    public AwsCredentialsProvider shared() {
        return credentials;
    }

    @Override
    public AwsCredentialsProvider fresh() {
        return credentials;
    }
}
