package dev.muster.comms.incident;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.contracts.Impact;
import dev.muster.contracts.incident.IncidentFacts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What words about an incident may tell, beyond what rules need.
 *
 * @param impact what is known of it; {@link Impact#UNKNOWN} for nothing
 * @param roles who holds each role, by its key
 * @param rootCause null until it is found
 * @param startedAt null when nobody said when it began
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IncidentDetails(
    Impact impact, Map<String, List<UUID>> roles, String rootCause, Instant startedAt) {
  /** Of what was heard of before details were kept. */
  public static final IncidentDetails NONE = new IncidentDetails(null, null, null, null);

  public IncidentDetails {
    impact = impact == null ? Impact.UNKNOWN : impact;
    roles = roles == null ? Map.of() : Map.copyOf(roles);
  }

  static IncidentDetails of(IncidentFacts facts) {
    return new IncidentDetails(
        facts.impact(), facts.roles(), facts.rootCause(), facts.milestones().startedAt());
  }

  /** The holders of a role, however its key is spelled. */
  public List<UUID> holders(String role) {
    return roles.entrySet().stream()
        .filter(each -> letters(each.getKey()).equals(letters(role)))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  /** The names of the customers who feel it. */
  public Stream<String> customers() {
    return impact.customers().stream().map(customer -> customer.name());
  }

  private static String letters(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
