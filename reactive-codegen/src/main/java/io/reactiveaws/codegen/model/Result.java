package io.reactiveaws.codegen.model;

/** What is made of an answer: resources, or the data of the resource that is asked about. */
public sealed interface Result permits MadeResource, FoundData {}
