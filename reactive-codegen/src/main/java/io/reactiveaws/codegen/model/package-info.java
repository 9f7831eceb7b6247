/**
 * What a model says, as types: a service, its resources, and each {@link io.reactiveaws.codegen.model.Member} of them.
 *
 * <p>All is immutable and keeps its {@link io.reactiveaws.codegen.model.Line} for errors. Nothing here reads text.
 */
@NullMarked
package io.reactiveaws.codegen.model;

import org.jspecify.annotations.NullMarked;
