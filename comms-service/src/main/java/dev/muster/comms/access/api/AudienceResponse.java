package dev.muster.comms.access.api;

import dev.muster.comms.access.PageKey;
import java.util.List;
import java.util.UUID;

/** A customer who sees a part of the page; a password is never shown. */
public record AudienceResponse(
    UUID id, String name, boolean hasPassword, List<String> groups, List<UUID> componentIds) {
  static AudienceResponse from(PageKey key) {
    return new AudienceResponse(
        key.id(), key.name(), key.passwordHash() != null, key.groups(), key.componentIds());
  }
}
