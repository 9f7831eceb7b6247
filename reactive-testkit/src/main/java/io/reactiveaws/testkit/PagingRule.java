package io.reactiveaws.testkit;

import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.PagingSpec.PageSize;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/**
 * How an operation pages, as the model says.
 *
 * @param paging what the model says
 */
record PagingRule(PagingSpec paging) {

    /** The page sizes that the service takes; null if it takes none. */
    @Nullable
    PageSize size() {
        return paging.size();
    }

    /** The size of the pages that are asked for as long as nobody says otherwise; 0 where there is none. */
    int largest() {
        PageSize size = paging.size();
        return size == null ? 0 : size.maximum();
    }

    /** The page size that a request has, or the least one if that is larger; 0 where there is none. */
    int sizeOrMinimum(SdkPojo request) {
        PageSize size = paging.size();
        return size == null ? 0 : Math.max(size.minimum(), Objects.requireNonNull(sizeIn(request), "page size"));
    }

    /** The list with which the service takes no page size. */
    @Nullable
    String unless() {
        return paging.unless();
    }

    /** A request for a page; page 0 leaves the tokens of the request as they are. */
    SdkPojo request(SdkPojo request, int pageSize, int page) {
        SdkPojo builder = Copies.builder(request);
        PageSize size = paging.size();
        if (size != null) {
            SdkFields.set(builder, size.member(), pageSize);
        }
        if (page > 0) {
            setTokens(builder, paging.tokens(), page);
        }
        return SdkFields.build(builder);
    }

    /** An answer that names the next page. */
    SdkPojo answer(SdkPojo answer, int next) {
        SdkPojo builder = Copies.builder(answer);
        setTokens(builder, paging.nextTokens(), next);
        setMore(builder, true);
        return SdkFields.build(builder);
    }

    /** An answer that names no next page; it may have tokens if another member says that there are no more. */
    SdkPojo lastAnswer(SdkPojo answer) {
        SdkPojo builder = Copies.builder(answer);
        if (paging.more() == null) {
            paging.nextTokens().forEach(token -> SdkFields.set(builder, token, null));
        }
        setMore(builder, false);
        return SdkFields.build(builder);
    }

    private void setMore(SdkPojo builder, boolean more) {
        if (paging.more() != null) {
            SdkFields.set(builder, paging.more(), more);
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
        return (Integer)
                SdkFields.get(request, Objects.requireNonNull(paging.size()).member());
    }
}
