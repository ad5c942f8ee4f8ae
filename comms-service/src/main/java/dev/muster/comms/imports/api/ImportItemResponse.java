package dev.muster.comms.imports.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.comms.imports.ImportAction;
import dev.muster.comms.imports.ImportItem;
import dev.muster.comms.imports.ImportKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One object of the other side.
 *
 * @param reason why nothing is or was done, as a word; null when something is
 * @param doneAt null until it was worked on
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportItemResponse(
    ImportKind kind,
    String externalId,
    String name,
    ImportAction action,
    @Nullable String reason,
    @Nullable Instant doneAt) {

  static ImportItemResponse from(ImportItem item) {
    return new ImportItemResponse(
        item.kind(), item.externalId(), item.name(), item.action(), item.reason(), item.doneAt());
  }
}
