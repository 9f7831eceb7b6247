package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.FactoryBean;

/**
 * The session as a bean that is closed after those that use it, and before those that it uses. Spring doesn't wait for
 * what a destroy method returns as a publisher, so the thread that closes the application waits here.
 */
final class SessionBean implements FactoryBean<Session>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBean.class);

    private final Session session;
    private final Duration patience;

    SessionBean(Session session, Duration patience) {
        this.session = session;
        this.patience = patience;
    }

    @Override
    public Session getObject() {
        return session;
    }

    @Override
    public Class<Session> getObjectType() {
        return Session.class;
    }

    @Override
    public void destroy() {
        CountDownLatch closed = new CountDownLatch(1);
        session.closeLater()
                .doFinally(signal -> closed.countDown())
                .subscribe(nothing -> {}, error -> LOG.warn("the session was not closed well", error));
        try {
            if (!closed.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn(
                        "the session is cut after {}: what was under way did not end ('reactiveaws.close-timeout')",
                        patience);
                session.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // as SIGTERM does to an application that still starts
        }
    }
}
