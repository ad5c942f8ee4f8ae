package dev.muster.oncall.unavailability.feed.api;

import dev.muster.oncall.unavailability.UnavailabilityKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to connect.
 *
 * @param url its secret address
 * @param titleContains a word that the titles of events of time off have; null when all are
 */
public record UnavailabilityFeedRequest(
    @NotBlank @Size(max = 2000) String url,
    @NotNull UnavailabilityKind kind,
    @Nullable @Size(max = 100) String titleContains) {

  /** Without the secret address. */
  @Override
  public String toString() {
    return "UnavailabilityFeedRequest[kind=%s]".formatted(kind);
  }
}
