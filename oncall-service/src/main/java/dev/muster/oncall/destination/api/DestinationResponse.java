package dev.muster.oncall.destination.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.oncall.destination.Destination;
import dev.muster.oncall.destination.DestinationKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A destination.
 *
 * @param address what may be shown of it: of a Teams workflow only the host
 * @param usable whether a provider is configured that could reach it
 * @param lastTrial null when nobody tried it
 * @param secret what the messages of a new webhook are signed with; left out ever after
 */
public record DestinationResponse(
    UUID id,
    String name,
    DestinationKind kind,
    String address,
    String language,
    boolean usable,
    @Nullable Trial lastTrial,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {

  /**
   * What became of the last message that somebody sent to try it.
   *
   * @param status of its delivery
   * @param error why it did not go out; null when it did, or is still to
   */
  public record Trial(Instant at, String status, @Nullable String error) {}

  static DestinationResponse from(Destination destination, boolean usable) {
    return from(destination, usable, null);
  }

  static DestinationResponse from(Destination destination, boolean usable, String secret) {
    return new DestinationResponse(
        destination.id(),
        destination.name(),
        destination.kind(),
        destination.address(),
        destination.language(),
        usable,
        destination.testStatus() == null
            ? null
            : new Trial(destination.testedAt(), destination.testStatus(), destination.testError()),
        destination.createdAt(),
        secret);
  }
}
