package dev.muster.comms.manage.component;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * How a component or group did (contract B.3).
 *
 * @param uptimePercentage by the weights of the page
 * @param majorOutage seconds; so {@code partialOutage}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WireUptime(
    String rangeStart,
    String rangeEnd,
    double uptimePercentage,
    long majorOutage,
    long partialOutage,
    RelatedEvents relatedEvents,
    List<String> warnings,
    String id,
    String name) {

  /** What caused it. */
  public record RelatedEvents(List<RelatedIncident> incidents) {}

  /** By its public id. */
  public record RelatedIncident(String id) {}
}
