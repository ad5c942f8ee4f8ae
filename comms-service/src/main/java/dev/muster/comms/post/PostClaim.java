package dev.muster.comms.post;

import dev.muster.comms.status.ComponentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a post says of one component; what a person chose is not changed by rules. */
@Embeddable
public record PostClaim(
    @Enumerated(EnumType.STRING) @Column(name = "status") ComponentStatus status,
    @Column(name = "by_person") boolean byPerson) {

  /**
   * Claims as they are once a rule says how components are: those that a person chose, and the
   * rest, stay.
   */
  static Map<UUID, PostClaim> byRule(Map<UUID, PostClaim> before, Map<UUID, ComponentStatus> said) {
    Map<UUID, PostClaim> claims = new HashMap<>(before);
    said.forEach(
        (component, status) -> {
          PostClaim present = claims.get(component);
          if (present == null || !present.byPerson()) {
            claims.put(component, new PostClaim(status, false));
          }
        });
    return claims;
  }

  /** Claims as they are once a person says how some components are. */
  static Map<UUID, PostClaim> byPerson(
      Map<UUID, PostClaim> before, Map<UUID, ComponentStatus> chosen) {
    Map<UUID, PostClaim> claims = new HashMap<>(before);
    chosen.forEach((component, status) -> claims.put(component, new PostClaim(status, true)));
    return claims;
  }

  /** What they say of each component, whoever chose it. */
  public static Map<UUID, ComponentStatus> statuses(Map<UUID, PostClaim> claims) {
    return claims.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, claim -> claim.getValue().status()));
  }
}
