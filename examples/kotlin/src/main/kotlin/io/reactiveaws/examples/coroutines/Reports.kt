package io.reactiveaws.examples.coroutines

import io.reactiveaws.core.BatchOutcome
import io.reactiveaws.s3.Bucket
import io.reactiveaws.s3.ObjectSummary
import io.reactiveaws.sqs.Queue
import io.reactiveaws.sqs.SendOutcome
import io.reactiveaws.sqs.pipeline.ConsumeReport
import io.reactiveaws.sqs.pipeline.Redeliver
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toJavaDuration
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.filterNot
import kotlinx.coroutines.flow.fold
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.reactor.asFlux
import kotlinx.coroutines.reactor.asMono
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.reactor.mono
import kotlinx.coroutines.withTimeoutOrNull
import software.amazon.awssdk.services.s3.model.NoSuchKeyException

/** Reports that are objects of a bucket and messages of a queue; the code of docs/kotlin.md. */

// code: awaiting
data class Report(val id: String, val total: Int)

suspend fun store(bucket: Bucket, report: Report) {
    bucket.`object`("reports/${report.id}.json").putJson(report).awaitSingle()
}

suspend fun read(bucket: Bucket, id: String): Report =
    bucket.`object`("reports/$id.json").`as`(Report::class.java).awaitSingle()
// end

// code: errors
suspend fun readOrNull(bucket: Bucket, id: String): Report? =
    try {
        read(bucket, id)
    } catch (missing: NoSuchKeyException) {
        null
    }
// end

// code: listing
fun keys(bucket: Bucket): Flow<String> =
    bucket.objects().filter { it.prefix("reports/") }.all().asFlow().map { it.key() }

suspend fun totals(bucket: Bucket): Long =
    bucket.objects().filter { it.prefix("reports/") }.all()
        .flatMap({ it.`object`().`as`(Report::class.java) }, 8) // eight reads at a time
        .asFlow()
        .fold(0L) { sum, report -> sum + report.total }
// end

// code: deleting
suspend fun deleteAll(bucket: Bucket): Long =
    bucket.objects().filter { it.prefix("reports/") }.delete().requireAll().awaitSingle()

fun notDeleted(bucket: Bucket): Flow<BatchOutcome<ObjectSummary>> =
    bucket.objects().filter { it.prefix("reports/") }.delete().asFlow().filterNot { it.isDone }
// end

// code: sending
suspend fun send(queue: Queue, report: Report): String =
    queue.sendJson(report).awaitSingle().messageId()

fun sendAll(queue: Queue, reports: Flow<Report>): Flow<SendOutcome<Report>> =
    queue.sendAllJson(reports.asFlux()).asFlow() // ten in a call, an outcome for each
// end

// code: receiving
suspend fun receive(queue: Queue, count: Int, handle: suspend (Report) -> Unit) {
    queue.receive().asFlow().buffer(count).take(count).collect { message ->
        handle(message.bodyAs(Report::class.java).awaitSingle())
        message.delete().awaitSingle()
    }
}
// end

// code: consuming
suspend fun consume(queue: Queue, stop: Job, handle: suspend (Report) -> Unit): ConsumeReport =
    queue.consumeJson(
        Report::class.java,
        { report, _ -> mono { handle(report) } }, // its end is the answer
        { options ->
            options.concurrency(64)
                .receive { it.pollTimeout(2.seconds.toJavaDuration()) } // a stop waits for open polls
                .onFailure { _, _ -> Redeliver.after(10.seconds.toJavaDuration()) }
                .stopWhen(stop.asMono(EmptyCoroutineContext), 20.seconds.toJavaDuration())
        },
    ).awaitSingle()
// end

// code: cancelling
suspend fun readWithin(time: Duration, bucket: Bucket, id: String): Report? =
    withTimeoutOrNull(time) { read(bucket, id) } // the request is cut
// end
