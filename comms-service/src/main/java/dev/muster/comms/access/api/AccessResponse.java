package dev.muster.comms.access.api;

import dev.muster.comms.access.AccessKind;
import dev.muster.comms.access.PageAccess;
import dev.muster.comms.access.PageKey;
import java.util.List;
import java.util.Optional;

/** Who may see a page; a password is never shown. */
public record AccessResponse(
    AccessKind kind,
    boolean hasPassword,
    List<String> groups,
    List<String> networks,
    List<AudienceResponse> audiences) {
  static AccessResponse everybody() {
    return new AccessResponse(AccessKind.PUBLIC, false, List.of(), List.of(), List.of());
  }

  static AccessResponse from(PageAccess access) {
    Optional<PageKey> whole =
        access.keys().stream().filter(key -> key.componentIds() == null).findFirst();
    return new AccessResponse(
        access.kind(),
        whole.map(key -> key.passwordHash() != null).orElse(false),
        whole.map(PageKey::groups).orElse(List.of()),
        access.networks(),
        access.keys().stream()
            .filter(key -> key.componentIds() != null)
            .map(AudienceResponse::from)
            .toList());
  }
}
