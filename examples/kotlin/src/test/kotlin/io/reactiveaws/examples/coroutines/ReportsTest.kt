package io.reactiveaws.examples.coroutines

import io.reactiveaws.core.session.Session
import io.reactiveaws.local.LocalAws
import io.reactiveaws.s3.Bucket
import io.reactiveaws.s3.S3
import io.reactiveaws.sqs.Queue
import io.reactiveaws.sqs.SendOutcome
import io.reactiveaws.sqs.Sqs
import io.reactiveaws.testkit.http.CannedServer
import java.util.UUID
import java.util.concurrent.ConcurrentHashMap
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.reactive.awaitFirst
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import software.amazon.awssdk.services.s3.model.NoSuchKeyException

class ReportsTest {

    private val session: Session = LocalAws.shared().newSession()

    @AfterEach
    fun close() = session.close()

    @Test
    fun `what is stored is read`() = test {
        val bucket = bucket()

        store(bucket, Report("r-1", 3))

        assertThat(read(bucket, "r-1")).isEqualTo(Report("r-1", 3))
    }

    @Test
    fun `an error is an exception`() = test {
        val bucket = bucket()

        val error = runCatching { read(bucket, "none") }.exceptionOrNull()

        assertThat(error).isInstanceOf(NoSuchKeyException::class.java)
        assertThat(readOrNull(bucket, "none")).isNull()
    }

    @Test
    fun `a listing is a flow`() = test {
        val bucket = bucketOfReports()

        assertThat(keys(bucket).toList()).containsExactly("reports/r-1.json", "reports/r-2.json", "reports/r-3.json")
        assertThat(keys(bucket).take(2).toList()).containsExactly("reports/r-1.json", "reports/r-2.json")
        assertThat(totals(bucket)).isEqualTo(6)
    }

    @Test
    fun `objects are deleted in a batch`() = test {
        val bucket = bucketOfReports()

        assertThat(deleteAll(bucket)).isEqualTo(3)
        assertThat(keys(bucket).toList()).isEmpty()
    }

    @Test
    fun `a flow of outcomes has none that failed`() = test {
        val bucket = bucketOfReports()

        assertThat(notDeleted(bucket).toList()).isEmpty()
        assertThat(keys(bucket).toList()).isEmpty()
    }

    @Test
    fun `what is sent is received and deleted`() = test {
        val queue = queue()
        send(queue, Report("r-1", 3))
        val received = mutableListOf<Report>()

        receive(queue, 1) { received += it }

        assertThat(received).containsExactly(Report("r-1", 3))
        val attributes = queue.reload().flatMap { it.typedAttributes() }.awaitSingle()
        assertThat(attributes.approximateNumberOfMessages()).contains(0L)
        assertThat(attributes.approximateNumberOfMessagesNotVisible()).contains(0L)
    }

    @Test
    fun `a coroutine handles messages until it is stopped`() = test {
        val queue = queue()
        val sent = (1..12).map { Report("r-$it", it) }
        assertThat(sendAll(queue, sent.asFlow()).toList()).allMatch { it is SendOutcome.Sent }
        val handled = ConcurrentHashMap.newKeySet<Report>()
        val stop = Job()

        val report = consume(queue, stop) {
            handled += it
            if (handled.size == sent.size) {
                stop.complete()
            }
        }

        assertThat(handled).containsExactlyInAnyOrderElementsOf(sent)
        assertThat(report.deleted()).isEqualTo(12)
    }

    @Test
    fun `a cancelled consumer cancels its handlers`() = test {
        val queue = queue()
        send(queue, Report("r-1", 3))
        val begun = CompletableDeferred<Unit>()
        val cancelled = CompletableDeferred<Unit>()
        val consumer = launch {
            consume(queue, Job()) {
                begun.complete(Unit)
                try {
                    awaitCancellation()
                } finally {
                    cancelled.complete(Unit)
                }
            }
        }
        begun.await()

        consumer.cancelAndJoin()

        cancelled.await()
    }

    @Test
    fun `a cancelled coroutine cuts its request`() = test {
        CannedServer.start(CannedServer.Answer.none()).use { server ->
            sessionOf(server).use { own ->
                val reading = launch { read(own.resource(S3::class.java).bucket("reports"), "r-1") }
                server.arrivals().awaitFirst()

                reading.cancelAndJoin()

                server.hangUps().awaitFirst()
            }
        }
    }

    @Test
    fun `a coroutine out of time has no result`() = test {
        CannedServer.start(CannedServer.Answer.none()).use { server ->
            sessionOf(server).use { own ->
                val bucket = own.resource(S3::class.java).bucket("reports")

                assertThat(readWithin(1.milliseconds, bucket, "r-1")).isNull()
            }
        }
    }

    private suspend fun bucketOfReports(): Bucket =
        bucket().also { bucket -> (1..3).forEach { store(bucket, Report("r-$it", it)) } }

    private suspend fun bucket(): Bucket =
        session.resource(S3::class.java).bucket("reports-${UUID.randomUUID()}").also { it.create().awaitSingle() }

    private suspend fun queue(): Queue =
        session.resource(Sqs::class.java).createQueue("reports").awaitSingle()

    private fun sessionOf(server: CannedServer): Session =
        Session.builder()
            .endpoint(server.endpoint())
            .region("us-east-1")
            .credentials(LocalAws.shared().credentials())
            .build()

    private fun test(body: suspend CoroutineScope.() -> Unit) = runBlocking {
        withTimeout(5.minutes, body) // only so that a test that hangs ends
    }
}
