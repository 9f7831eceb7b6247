package io.reactiveaws.spring.local;

/** Boot's {@code @ServiceConnection} is on a local AWS, where it does nothing. */
final class MisplacedServiceConnectionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MisplacedServiceConnectionException(String bean) {
        super("the bean '%s' of type LocalAws has @ServiceConnection, which Boot reads on containers alone"
                .formatted(bean));
    }
}
