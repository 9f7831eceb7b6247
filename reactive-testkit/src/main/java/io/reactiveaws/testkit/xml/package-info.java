/**
 * Holds what is read of answers in XML against what the SDK reads of the same answers:
 * {@link io.reactiveaws.testkit.xml.XmlProof} gives random documents to all operations of a client, or one document to
 * one.
 */
@NullMarked
package io.reactiveaws.testkit.xml;

import org.jspecify.annotations.NullMarked;
