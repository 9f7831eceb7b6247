package io.reactiveaws.core.xml;

import software.amazon.awssdk.core.SdkRequest;

/** Stands for the operation whose answer is a {@link SampleResponse}. */
abstract class SampleRequest extends SdkRequest {}
