package dev.muster.comms.canned.api;

import dev.muster.comms.canned.CannedUpdate;
import dev.muster.comms.status.PublicStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words that are prepared for a page. */
public record CannedUpdateResponse(
    UUID id,
    String name,
    Map<String, String> title,
    Map<String, String> body,
    @Nullable PublicStatus status,
    boolean deliver,
    @Nullable String category,
    List<UUID> componentIds,
    Instant updatedAt) {

  static CannedUpdateResponse from(CannedUpdate canned) {
    return new CannedUpdateResponse(
        canned.id(),
        canned.name(),
        canned.title(),
        canned.body(),
        canned.status(),
        canned.deliver(),
        canned.category(),
        canned.componentIds(),
        canned.updatedAt());
  }
}
