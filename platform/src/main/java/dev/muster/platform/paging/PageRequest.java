package dev.muster.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/**
 * Which page of a list is wanted: a {@code @BeanParam} of every list endpoint.
 *
 * @param limit most items to return, 1 to 200
 * @param cursor {@code next} of the page before; null for the first page
 */
public record PageRequest(
    @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
    @QueryParam("cursor") @Size(max = 500) String cursor) {

  /** One row more than the limit, see {@link Page#of}. */
  public int fetchSize() {
    return limit + 1;
  }

  public Optional<Cursor> after(int values) {
    return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, values));
  }
}
