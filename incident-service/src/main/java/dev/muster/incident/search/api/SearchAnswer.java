package dev.muster.incident.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param correctedTo the words that were searched for because nothing was found as written; null
 *     when it was
 * @param next cursor of the following page; null on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SearchAnswer(
    List<HitView> items, @Nullable String correctedTo, @Nullable String next) {
  public SearchAnswer {
    items = List.copyOf(items);
  }

  static SearchAnswer of(List<HitView> hits, @Nullable String correctedTo, PageRequest request) {
    var page =
        Page.of(
            hits, request, hit -> Cursor.encode(hit.position().tier(), hit.position().number()));
    return new SearchAnswer(page.items(), correctedTo, page.next());
  }
}
