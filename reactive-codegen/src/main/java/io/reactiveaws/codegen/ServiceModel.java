package io.reactiveaws.codegen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One service's model, as its file says; maps and lists that it leaves out are empty.
 *
 * @param service the class of the service resource
 * @param name the service's name in boto3
 * @param packageName the package of the generated classes
 * @param client the SDK's async client
 * @param filterValue the hand-written class whose {@code literal} writes an identifier as the value of a filter; absent
 *     where filters take values as they are
 * @param identifierRules the hand-written enum that says how the service takes identifiers, {@code IN_FILTER} and
 *     {@code IN_LIST}; absent where it has no habits
 * @param paging how operations page, by operation
 * @param resources the resources by name; the service resource is the first
 */
public record ServiceModel(
        Line service,
        Line name,
        @JsonProperty("package") Line packageName,
        Line client,
        @Nullable Line filterValue,
        @Nullable Line identifierRules,
        Map<String, Line> paging,
        Map<String, ResourceModel> resources) {

    /**
     * Returns how a resource prints itself.
     *
     * @param resource the name of its class
     * @return its name in boto3
     */
    public String printedName(String resource) {
        return Optional.ofNullable(resources.get(resource))
                .map(ResourceModel::named)
                .map(Line::text)
                .orElse(resource);
    }

    /**
     * Tells whether a resource is the service resource.
     *
     * @param resource the resource's name
     * @return whether it is
     */
    public boolean isService(String resource) {
        return resource.equals(service.text());
    }

    /**
     * One resource.
     *
     * @param named its name in boto3, where its class has another one
     * @param base the hand-written class above it
     * @param contract the hand-written interface that it implements
     * @param collection the hand-written class of the collections that list it
     * @param written the names of the hand-written members, attributes among them
     * @param identifiers the identifiers, with the member of the shape that each one is
     * @param mayBeBlank the identifiers whose value may be white space, but not empty
     * @param mayBeEmpty the identifiers whose value may be an empty text
     * @param shape the SDK's class of the data
     * @param load the operation that loads it
     * @param coalesced the operation that loads many of it by a filter of their identifiers
     * @param notFound the error codes by which the service says that there is none
     * @param actions the actions that change it
     * @param reads the actions that leave its data as it is
     * @param batch the actions on many of it
     * @param references the resources that its data names
     * @param subresources the resources below it
     * @param collections the lists below it
     * @param waiters the states that can be waited for
     */
    public record ResourceModel(
            @Nullable Line named,
            @JsonProperty("extends") @Nullable Line base,
            @JsonProperty("implements") @Nullable Line contract,
            @Nullable Line collection,
            List<Line> written,
            Map<String, Line> identifiers,
            List<Line> mayBeBlank,
            List<Line> mayBeEmpty,
            @Nullable Line shape,
            @Nullable Line load,
            @Nullable Line coalesced,
            List<Line> notFound,
            Map<String, Line> actions,
            Map<String, Line> reads,
            Map<String, Line> batch,
            Map<String, Line> references,
            Map<String, Line> subresources,
            Map<String, Line> collections,
            Map<String, WaiterModel> waiters) {

        /**
         * Tells what a text must be to be the value of an identifier.
         *
         * @param identifier the identifier
         * @return the rule
         */
        public TextRule textRule(String identifier) {
            if (names(mayBeEmpty, identifier)) {
                return TextRule.NOT_NULL;
            }
            return names(mayBeBlank, identifier) ? TextRule.NOT_EMPTY : TextRule.NOT_BLANK;
        }

        private static boolean names(List<Line> identifiers, String identifier) {
            return identifiers.stream().anyMatch(line -> line.text().equals(identifier));
        }

        /** The members that have a method of their own name, section by section; waiters by the name of theirs. */
        List<Map<String, Line>> members() {
            return List.of(
                    actions,
                    reads,
                    references,
                    subresources,
                    collections,
                    written.stream().collect(Collectors.toMap(Line::text, line -> line, (one, other) -> one)),
                    waiters.entrySet().stream()
                            .collect(Collectors.toMap(
                                    waiter -> Names.waiter(waiter.getKey()),
                                    waiter -> waiter.getValue().poll())));
        }
    }

    /**
     * One waiter.
     *
     * @param poll the operation that is asked, and where its answer has the resource's data
     * @param delay the seconds from one poll to the next
     * @param attempts the most polls
     * @param accept what answers mean, the first that matches wins
     */
    public record WaiterModel(Line poll, Line delay, Line attempts, List<Line> accept) {}
}
