package io.reactiveaws.sqs.pipeline;

/** What a consumer counts while it runs. Only its events touch it. */
final class ConsumeCounts {

    long received;
    private long handled;
    private long failed;
    long deleted;
    long released;
    long lost;
    long undone;
    final CallCount deleteCalls = new CallCount();
    final CallCount visibilityCalls = new CallCount();
    private boolean progressed;

    /** A handler has ended. */
    void ended(boolean well) {
        progressed = true;
        if (well) {
            handled++;
        } else {
            failed++;
        }
    }

    /** Whether a handler has ended since this was asked. */
    boolean takeEnded() {
        boolean since = progressed;
        progressed = false;
        return since;
    }

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
