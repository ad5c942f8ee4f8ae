package dev.muster.incident.incident.api;

import static java.util.stream.Collectors.toCollection;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentFilter;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.severity.SeverityNames;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.time.SaneTime;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which incidents are asked for, in the query of a request.
 *
 * @param mine whether only those in which the caller has or had a role
 * @param drill null for drills and others
 */
public record FilterQuery(
    @QueryParam("state")
        @Size(max = 10)
        @Parameter(description = "open, resolved (and closed), all, or names of states")
        List<String> state,
    @QueryParam("severity") @Size(max = 10) List<String> severity,
    @QueryParam("serviceId") UUID serviceId,
    @QueryParam("teamId") UUID teamId,
    @QueryParam("commanderId") UUID commanderId,
    @QueryParam("mine") boolean mine,
    @QueryParam("drill") Boolean drill,
    @QueryParam("from") @SaneTime @Parameter(description = "Trouble began then or later")
        Instant from,
    @QueryParam("to") @SaneTime @Parameter(description = "Trouble began before then") Instant to) {
  /** Of somebody who is no person: has no role anywhere. */
  private static final UUID NOBODY = new UUID(0, 0);

  /**
   * The filter.
   *
   * @param state what counts when the request names no state
   * @throws ProblemException 400 for a state or severity that does not exist
   */
  public IncidentFilter filter(String state, Caller caller) {
    return new IncidentFilter(
        states(this.state.isEmpty() ? List.of(state) : this.state),
        severities(severity),
        serviceId,
        teamId,
        commanderId,
        mine ? participant(caller) : null,
        drill,
        from,
        to);
  }

  private static UUID participant(Caller caller) {
    return caller.personId() == null ? NOBODY : caller.personId();
  }

  private static Set<IncidentState> states(List<String> names) {
    var states = EnumSet.noneOf(IncidentState.class);
    for (String name : names) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "all" -> {
          return Set.of();
        }
        case "open" ->
            Arrays.stream(IncidentState.values()).filter(Lifecycle::isOpen).forEach(states::add);
        case "resolved" -> states.addAll(Set.of(IncidentState.RESOLVED, IncidentState.CLOSED));
        default -> states.add(state(name));
      }
    }
    return states;
  }

  private static IncidentState state(String name) {
    return Stream.of(IncidentState.values())
        .filter(state -> state.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> refused("state", "must be open, resolved, all or a state"));
  }

  private static Set<Severity> severities(List<String> names) {
    return names.stream()
        .map(
            name ->
                SeverityNames.parse(name)
                    .orElseThrow(() -> refused("severity", "must be SEV1, SEV2, SEV3 or SEV4")))
        .collect(toCollection(() -> EnumSet.noneOf(Severity.class)));
  }

  private static ProblemException refused(String name, String message) {
    return new ProblemException(
        Problem.badRequest(
            "request.invalid",
            "A query parameter breaks a rule; see errors",
            new FieldError(name, "oneOf", message)));
  }
}
