package io.reactiveaws.benchmarks;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.io.IOException;
import java.net.URI;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.regions.Region;

/** A way to receive, handle and delete the messages of a queue, for ever. */
enum MeasuredConsumer {

    /** Our consumer. */
    PIPELINE_CONSUME {
        @Override
        void begin(URI endpoint, int polls) {
            queue(endpoint)
                    .consume(
                            this::handled,
                            options -> options.concurrency(polls * MOST_OF_A_CALL)
                                    .receive(receive -> receive.maxPolls(polls)))
                    .subscribe(any -> {}, MeasuredConsumer::fail);
        }
    },

    /** Our receiver, and a delete for each message. */
    PIPELINE_RECEIVE {
        @Override
        void begin(URI endpoint, int polls) {
            queue(endpoint)
                    .receive(options -> options.maxPolls(polls))
                    .flatMap(message -> handled(message).then(message.delete()), polls * MOST_OF_A_CALL)
                    .subscribe(any -> {}, MeasuredConsumer::fail);
        }
    },

    /** The SDK's client: after each receive, a delete for each message. */
    ONE_BY_ONE {
        @Override
        void begin(URI endpoint, int polls) {
            RawConsumer.oneByOne(Fixtures.sdkClient(endpoint)).begin(polls);
        }
    },

    /** The SDK's client: after each receive, one delete for all of its messages. */
    RAW_BATCH {
        @Override
        void begin(URI endpoint, int polls) {
            RawConsumer.inBatches(Fixtures.sdkClient(endpoint)).begin(polls);
        }
    },

    /** The SDK's client receives, and its batch manager deletes. */
    MANAGER_DELETES {
        @Override
        void begin(URI endpoint, int polls) {
            RawConsumer.deletingByManager(Fixtures.sdkClient(endpoint)).begin(polls);
        }
    },

    /** The SDK's batch manager receives and deletes. */
    BATCH_MANAGER {
        @Override
        void begin(URI endpoint, int polls) {
            RawConsumer.byManager(Fixtures.sdkClient(endpoint)).begin(polls);
        }
    };

    static final int MOST_OF_A_CALL = 10;

    /**
     * Begins.
     *
     * @param polls how many receives may be in flight at once; ten times as many messages may be in hand
     */
    abstract void begin(URI endpoint, int polls);

    /** Runs one until its input ends: its name, where the queue is, and how many receives at once. */
    public static void main(String... arguments) throws IOException {
        valueOf(arguments[0]).begin(URI.create(arguments[1]), Integer.parseInt(arguments[2]));
        System.exit(System.in.read());
    }

    /** What a handler does that costs nothing. */
    Mono<Integer> handled(Message message) {
        return message.body().map(String::length);
    }

    /** Ends the process, which who measures takes for an error. */
    static void fail(Throwable error) {
        error.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    private static Queue queue(URI endpoint) {
        return Session.builder()
                .endpoint(endpoint)
                .region(Region.EU_WEST_1.id())
                .credentials(Fixtures.CREDENTIALS)
                .build()
                .resource(Sqs.class)
                .queue(Fixtures.URL);
    }
}
