/**
 * Answers in XML, read as a stream: {@link io.reactiveaws.core.xml.XmlAnswers} is for clients of your own, sessions
 * have it by themselves.
 */
@NullMarked
package io.reactiveaws.core.xml;

import org.jspecify.annotations.NullMarked;
