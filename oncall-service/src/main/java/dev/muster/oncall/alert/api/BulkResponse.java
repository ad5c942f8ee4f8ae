package dev.muster.oncall.alert.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each alert, in the order asked. */
public record BulkResponse(List<Result> results) {

  /**
   * One alert.
   *
   * @param code of the problem; null when it was done
   * @param detail why it was refused; null when it was done
   */
  public record Result(UUID id, boolean done, @Nullable String code, @Nullable String detail) {}
}
