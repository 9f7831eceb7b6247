package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;

/** The kernel's and other libraries' classes that generated code names. */
final class Kernel {

    private static final String CORE = "io.reactiveaws.core";
    private static final String SPI = CORE + ".spi";

    static final ClassName RESOURCE = ClassName.get(CORE, "Resource");
    static final ClassName MODEL_RESOURCE = ClassName.get(CORE, "ModelResource");
    static final ClassName LOADABLE_RESOURCE = ClassName.get(CORE, "LoadableResource");
    static final ClassName SERVICE_RESOURCE = ClassName.get(CORE, "ServiceResource");
    static final ClassName RESOURCE_COLLECTION = ClassName.get(CORE, "ResourceCollection");
    static final ClassName RESOURCE_NOT_FOUND = ClassName.get(CORE, "ResourceNotFoundException");
    static final ClassName BATCH_FLUX = ClassName.get(CORE, "BatchFlux");
    static final ClassName BATCH_OUTCOME = ClassName.get(CORE, "BatchOutcome");
    static final ClassName WAITER_CONFIG = ClassName.get(CORE, "WaiterConfig");
    static final ClassName WAITER_EXCEPTION = ClassName.get(CORE, "WaiterException");

    static final ClassName CONTEXT = ClassName.get(SPI, "ResourceContext");
    static final ClassName OVER_OPTIONS = ClassName.get(CORE, "ServiceResource", "Options");
    static final ClassName TYPE = ClassName.get(SPI, "ResourceType");
    static final ClassName LISTING = ClassName.get(SPI, "Listing");
    static final ClassName LIST_OPERATION = ClassName.get(SPI, "ListOperation");
    static final ClassName PAGE_SIZE = ClassName.get(SPI, "PageSize");
    static final ClassName PAGING = ClassName.get(SPI, "Paging");
    static final ClassName COALESCED_LOAD = ClassName.get(SPI, "CoalescedLoad");
    static final ClassName IDENTIFIER_RULES = ClassName.get(SPI, "IdentifierRules");
    static final ClassName BATCH_CALL = ClassName.get(SPI, "BatchCall");
    static final ClassName WAITER_SPEC = ClassName.get(SPI, "WaiterSpec");
    static final ClassName VERDICT = ClassName.get(SPI, "Verdict");
    static final ClassName SDK_MEMBERS = ClassName.get(SPI, "SdkMembers");
    static final ClassName PROVIDER = ClassName.get(SPI, "ServiceProvider");
    static final ClassName CLIENTS = ClassName.get(SPI, "ServiceClients");

    static final ClassName MONO = ClassName.get("reactor.core.publisher", "Mono");
    static final ClassName FLUX = ClassName.get("reactor.core.publisher", "Flux");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private Kernel() {}
}
