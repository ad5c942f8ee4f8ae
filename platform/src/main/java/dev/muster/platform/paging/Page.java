package dev.muster.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the following page; null on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows that were asked for with one more than the limit, so that the extra row
   * tells whether there is a next page.
   */
  public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> cursor) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, null);
    }
    var items = rows.subList(0, request.limit());
    return new Page<>(items, cursor.apply(items.get(items.size() - 1)));
  }

  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), next);
  }
}
