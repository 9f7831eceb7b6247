package io.reactiveaws.examples.service;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that keeps files, works on them as jobs, and tells browsers what becomes of both. */
@SpringBootApplication(proxyBeanMethods = false)
class FileService {

    public static void main(String[] arguments) {
        SpringApplication.run(FileService.class, arguments);
    }

    @Bean
    Bucket bucket(S3 s3, @Value("${service.bucket}") String name) {
        return s3.bucket(name);
    }
}
