package io.reactiveaws.spring.packaged;

import org.springframework.boot.devtools.restart.Restarter;

/** The application as devtools runs it; it restarts itself twice. */
public final class RestartedShop {

    private static final String RESTARTS = "restarts";

    private RestartedShop() {}

    public static void main(String[] arguments) {
        PackagedShop.main(arguments);
        int restarts = Integer.getInteger(RESTARTS, 0);
        if (restarts < 2) {
            System.setProperty(RESTARTS, String.valueOf(restarts + 1));
            new Thread(() -> Restarter.getInstance().restart()).start();
        }
    }
}
