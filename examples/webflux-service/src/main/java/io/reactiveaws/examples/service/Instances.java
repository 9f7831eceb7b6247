package io.reactiveaws.examples.service;

import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.InstanceChange;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.ec2.model.InstanceState;

/** The states of the EC2 instances, as they change. */
@RestController
class Instances {

    private final Flux<Change> changes;

    // code: instances
    Instances(Ec2 ec2, @Value("${service.instances.every}") Duration every) {
        this.changes = ec2.instances().changes(every).map(Change::of); // one poll for all browsers
    }
    // end

    /**
     * What became of an instance.
     *
     * @param id the instance's id
     * @param state its state; "gone" when EC2 lists it no more
     */
    record Change(String id, String state) {

        static Change of(InstanceChange change) {
            return new Change(
                    change.instance().id(),
                    change.after().map(InstanceState::nameAsString).orElse("gone"));
        }
    }

    @GetMapping(path = "/instances", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<Change> changes() {
        return changes;
    }
}
