package io.reactiveaws.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import io.reactiveaws.core.spi.ReliableCancel;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rules that hold for every module's main code. Each takes the imported classes and nothing of the package it stands
 * in; a broken rule is an {@link AssertionError} that lists the places.
 */
public final class ArchitectureRules {

    private static final Set<String> WAITING_IN_REACTOR =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream");

    private static final Set<String> MISSING_CANCEL = Set.of(
            "concat",
            "concatDelayError",
            "concatMap",
            "concatMapDelayError",
            "concatWith",
            "delayUntil",
            "expand",
            "onErrorMap",
            "onErrorResume",
            "repeat",
            "repeatWhen",
            "retry",
            "retryWhen",
            "startWith",
            "switchIfEmpty",
            "thenMany",
            "timeout");

    private ArchitectureRules() {}

    /**
     * No thread ever waits: neither on Reactor, nor on a future, nor on a lock, nor for time to pass.
     *
     * @param classes the classes of a module
     */
    public static void nothingBlocks(JavaClasses classes) {
        noClasses()
                .should()
                .accessTargetWhere(describe("they wait on Reactor", ArchitectureRules::waitsOnReactor))
                .because("a thread that waits for a publisher is a thread that the user pays for")
                .check(classes);
        noClasses()
                .should()
                .accessTargetWhere(describe("they wait on the JDK", ArchitectureRules::waitsOnTheJdk))
                .because("the event loop may be the thread that waits")
                .check(classes);
    }

    /**
     * A method that calls AWS by way of operators that can miss a cancel stands {@link ReliableCancel} around them.
     *
     * @param classes the classes of a module
     * @param withoutCall methods, such as {@code Clients.close}, whose operators have no call behind them, or one that
     *     somebody else looks after, or one that no cancel is to reach
     */
    public static void noCancelIsLost(JavaClasses classes, Set<String> withoutCall) {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "they can miss a cancel, without a ReliableCancel",
                        access -> canMissCancel(access)
                                && !hasReliableCancel(access.getOrigin())
                                && !withoutCall.contains(nameOf(access.getOrigin()))))
                .because("a call that nobody waits for any more is one that somebody pays for")
                .allowEmptyShould(true)
                .check(classes);
    }

    /**
     * A type that is public was meant to be: the list of those outside {@code spi} is written down.
     *
     * @param classes the classes of a module
     * @param simpleNames the names of the public types
     */
    public static void publicTypesAreOnly(JavaClasses classes, Set<String> simpleNames) {
        noClasses()
                .that(DescribedPredicate.<JavaClass>describe(
                        "are not listed", type -> !simpleNames.contains(type.getSimpleName())))
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackage("..spi..")
                .should()
                .bePublic()
                .because("each public type is one that users see and that has to stay")
                .allowEmptyShould(true)
                .check(classes);
    }

    /**
     * Main code knows no test library.
     *
     * @param classes the classes of a module
     */
    public static void knowsNoTestLibrary(JavaClasses classes) {
        dependsOnNoneOf(
                        "org.junit..",
                        "org.testng..",
                        "org.assertj..",
                        "org.hamcrest..",
                        "org.mockito..",
                        "org.reactivestreams.tck..",
                        "reactor.test..",
                        "com.tngtech.archunit..")
                .check(classes);
    }

    /**
     * Code that serves all services knows none of them, neither the SDK's module nor ours.
     *
     * @param classes the classes of a module
     */
    public static void knowsNoService(JavaClasses classes) {
        dependsOnNoneOf(
                        "software.amazon.awssdk.services..",
                        "io.reactiveaws.s3..",
                        "io.reactiveaws.sqs..",
                        "io.reactiveaws.ec2..")
                .check(classes);
    }

    /**
     * No cycle between packages, a package and its {@code spi} included: the kernel names its spi, never the reverse.
     *
     * @param classes the classes of a module
     * @param root the package under which each package is a slice of its own
     */
    public static void packagesHaveNoCycle(JavaClasses classes, String root) {
        slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    /**
     * A package keeps its door for its owner: public types that the owner needs and users do not.
     *
     * @param classes the classes that could use the door
     * @param owner the package that may use it
     * @param wing the package whose door it is
     * @param door the simple names of the types that are the door
     */
    public static void doorIsOnlyFor(JavaClasses classes, String owner, String wing, Set<String> door) {
        noClasses()
                .that()
                .resideOutsideOfPackages(owner, wing)
                .should()
                .dependOnClassesThat(describe(
                        "are the door of " + wing,
                        type -> type.getPackageName().equals(wing) && door.contains(type.getSimpleName())))
                .because("what is public for " + owner + " alone can change with it")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static ArchRule dependsOnNoneOf(String... packages) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
    }

    private static boolean waitsOnReactor(JavaAccess<?> access) {
        return targetIs(access, Mono.class, Flux.class) && WAITING_IN_REACTOR.contains(access.getName());
    }

    private static boolean canMissCancel(JavaAccess<?> access) {
        return targetIs(access, Mono.class, Flux.class) && MISSING_CANCEL.contains(access.getName());
    }

    private static boolean hasReliableCancel(JavaCodeUnit method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ReliableCancel.class)
                        && call.getName().equals("track"));
    }

    private static String nameOf(JavaCodeUnit method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean waitsOnTheJdk(JavaAccess<?> access) {
        return switch (access.getName()) {
            case "join" -> targetIs(access, CompletableFuture.class, Thread.class);
            case "get" -> targetIs(access, Future.class);
            case "sleep" -> targetIs(access, Thread.class);
            case "wait" -> targetIs(access, Object.class);
            case "waitFor" -> targetIs(access, Process.class);
            case "await" -> targetIs(access, CountDownLatch.class, CyclicBarrier.class, Condition.class);
            case "lock", "lockInterruptibly" -> targetIs(access, Lock.class);
            case "acquire" -> targetIs(access, Semaphore.class);
            case "take", "put" -> targetIs(access, BlockingQueue.class);
            case "invokeAll", "invokeAny", "awaitTermination" -> targetIs(access, ExecutorService.class);
            case "park", "parkNanos", "parkUntil" -> targetIs(access, LockSupport.class);
            default -> false;
        };
    }

    private static boolean targetIs(JavaAccess<?> access, Class<?>... types) {
        JavaClass owner = access.getTargetOwner();
        for (Class<?> type : types) {
            if (owner.isAssignableTo(type)) {
                return true;
            }
        }
        return false;
    }
}
