package io.reactiveaws.sqs.pipeline;

/** What a consumer counts while it runs. Only its events touch it. */
final class ConsumeCounts {

    long received;
    long handled;
    long failed;
    long deleted;
    long released;
    long lost;
    long undone;

    ConsumeReport report(PollWatch polls) {
        return new ConsumeReport(
                received,
                handled,
                failed,
                deleted,
                released + polls.released(),
                lost,
                undone,
                polls.sent(),
                polls.open());
    }
}
