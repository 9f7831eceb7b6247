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
    final CallCount deleteCalls = new CallCount();
    final CallCount visibilityCalls = new CallCount();

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
                polls.open(),
                deleteCalls.calls(),
                visibilityCalls.calls());
    }
}
