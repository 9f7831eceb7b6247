package io.reactiveaws.core.session.childtoy;

import io.reactiveaws.core.spi.ServiceClients;
import io.reactiveaws.core.spi.ServiceProvider;

/** A service without a call, in a package of its own because another class loader defines it again. */
public final class ChildToy {

    private ChildToy() {}

    /** Found only where a loader names it. */
    public static final class Provider implements ServiceProvider<ChildToy> {

        @Override
        public Class<ChildToy> type() {
            return ChildToy.class;
        }

        @Override
        public String serviceName() {
            return "childtoy";
        }

        @Override
        public ChildToy create(ServiceClients clients) {
            return new ChildToy();
        }
    }
}
