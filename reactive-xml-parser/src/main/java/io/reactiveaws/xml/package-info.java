/** Aalto's XML parser, below packages of this project; what is in the packages below is not for users. */
package io.reactiveaws.xml;
