package dev.muster.comms.subscriber.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Subscribers to take over.
 *
 * @param csv the file with its line of titles: our own export, or columns named as Statuspage does
 * @param skipConfirmation their owners agreed elsewhere and are not asked again, which only
 *     administrators may say; false when left out
 */
public record ImportRequest(
    @NotNull UUID pageId, @NotBlank @Size(max = 1_000_000) String csv, Boolean skipConfirmation) {

  boolean confirmed() {
    return Boolean.TRUE.equals(skipConfirmation);
  }
}
