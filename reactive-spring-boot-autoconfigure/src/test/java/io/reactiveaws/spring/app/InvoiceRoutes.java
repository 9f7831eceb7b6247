package io.reactiveaws.spring.app;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.spring.web.S3Downloads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What the guide shows beside annotated handlers. */
@Configuration(proxyBeanMethods = false)
class InvoiceRoutes {

    // code: functional
    @Bean
    RouterFunction<ServerResponse> drafts(S3Downloads downloads, S3 s3) {
        Bucket drafts = s3.bucket("drafts");
        return route(
                methods(HttpMethod.GET, HttpMethod.HEAD).and(path("/drafts/{id}")),
                request -> downloads.respond(drafts.object(request.pathVariable("id")), request));
    }
    // end

    // code: site
    @Bean
    RouterFunction<ServerResponse> site(S3Downloads downloads, S3 s3) {
        return downloads.files("/site/**", s3.bucket("web"), "public/");
    }
    // end
}
