package io.reactiveaws.testkit;

import io.reactiveaws.codegen.Line;
import io.reactiveaws.codegen.PagingLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/**
 * How an operation pages, as the model says.
 *
 * @param line what the model says
 */
record PagingRule(PagingLine line) {

    static PagingRule of(Line line) {
        return new PagingRule(PagingLine.of(line));
    }

    int minimum() {
        return line.minimum();
    }

    int maximum() {
        return line.maximum();
    }

    /** The list with which the service takes no page size. */
    @Nullable
    String unless() {
        return line.unless();
    }

    /** A request for a page; page 0 leaves the tokens of the request as they are. */
    SdkPojo request(SdkPojo request, int pageSize, int page) {
        SdkPojo builder = Copies.builder(request);
        SdkFields.set(builder, line.size(), pageSize);
        if (page > 0) {
            setTokens(builder, line.tokens(), page);
        }
        return SdkFields.build(builder);
    }

    /** An answer that names the next page. */
    SdkPojo answer(SdkPojo answer, int next) {
        SdkPojo builder = Copies.builder(answer);
        setTokens(builder, line.nextTokens(), next);
        setMore(builder, true);
        return SdkFields.build(builder);
    }

    /** An answer that names no next page; it may have tokens if another member says that there are no more. */
    SdkPojo lastAnswer(SdkPojo answer) {
        SdkPojo builder = Copies.builder(answer);
        if (line.more() == null) {
            line.nextTokens().forEach(token -> SdkFields.set(builder, token, null));
        }
        setMore(builder, false);
        return SdkFields.build(builder);
    }

    private void setMore(SdkPojo builder, boolean more) {
        if (line.more() != null) {
            SdkFields.set(builder, line.more(), more);
        }
    }

    private static void setTokens(SdkPojo builder, List<String> members, int page) {
        for (int i = 0; i < members.size(); i++) {
            SdkField<?> field = SdkFields.field(builder, members.get(i));
            boolean number = field.marshallingType() == MarshallingType.INTEGER;
            field.set(builder, number ? page : (Object) ("token-" + i + "-" + page));
        }
    }

    /** The page size that a request has. */
    @Nullable
    Integer sizeIn(SdkPojo request) {
        return (Integer) SdkFields.get(request, line.size());
    }
}
