package io.reactiveaws.local;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** The AWS accounts of a local AWS. */
interface Accounts {

    /** The credentials of the account that everybody shares. */
    AwsCredentialsProvider shared();

    /** The credentials of an account that nobody has used before. May block. */
    AwsCredentialsProvider fresh();
}
