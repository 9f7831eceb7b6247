package io.reactiveaws.spring.web.upload;

import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/**
 * A file of a form, before its content has come.
 *
 * @param name the name of the form's part
 * @param filename the name of the file, as the client says it: any text, also one with slashes
 * @param headers the headers of the part
 * @param fields the fields of the form that came before it; read-only
 */
public record IncomingFile(String name, String filename, HttpHeaders headers, MultiValueMap<String, String> fields) {}
