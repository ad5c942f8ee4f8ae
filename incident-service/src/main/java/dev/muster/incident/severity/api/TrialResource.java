package dev.muster.incident.severity.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.muster.contracts.Severity;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.severity.Example;
import dev.muster.incident.severity.Replay;
import dev.muster.incident.severity.Replays;
import dev.muster.incident.severity.SeverityFacts;
import dev.muster.incident.severity.SeverityNames;
import dev.muster.incident.severity.SeverityTable;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import dev.muster.platform.time.SaneTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tries a severity policy before it is switched on. */
@Path("/api/incident/v1/severity-policies/trial")
@Tag(name = "Policies")
public class TrialResource {
  private static final Duration QUARTER = Duration.ofDays(92);

  private final Replays replays;
  private final CurrentCaller caller;
  private final InstantSource time;

  TrialResource(Replays replays, CurrentCaller caller, InstantSource time) {
    this.replays = replays;
    this.caller = caller;
    this.time = time;
  }

  /** Facts, and the severity that the policy should give them. */
  public record ExampleRequest(
      @NotBlank @Size(max = 200) String name,
      @NotNull @Valid SeverityFacts facts,
      @NotNull @JsonDeserialize(using = SeverityNames.Reader.class) Severity expected) {}

  /**
   * What to try: a {@code preset} or a {@code definition}, the other null.
   *
   * @param examples null for none
   * @param since how far back incidents are replayed; null for a quarter
   */
  public record TrialRequest(
      @Nullable @Size(max = 100) String preset,
      @Nullable SeverityTable definition,
      @Nullable @Size(max = 200) List<@NotNull @Valid ExampleRequest> examples,
      @Nullable @SaneTime Instant since) {}

  /** What the policy gave an example; {@code rule} is the row that fired. */
  public record ExampleResult(
      String name, Severity expected, Severity got, String rule, boolean passed) {
    static ExampleResult from(Example.Result result) {
      return new ExampleResult(
          result.example().name(),
          result.example().expected(),
          result.got(),
          result.rule(),
          result.passed());
    }
  }

  /** What came out. */
  public record Trial(List<ExampleResult> examples, Instant since, Replay replay) {}

  @POST
  @MachineWrite
  @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "trySeverityTable",
      summary = "Try a severity policy on examples and on past incidents; nothing is stored")
  public Trial run(@NotNull @Valid TrialRequest request) {
    if ((request.preset() == null) == (request.definition() == null)) {
      throw new ProblemException(
          Problem.unprocessable(
              "policy.ambiguous",
              "Give a preset or a definition, not both and not neither",
              new FieldError("preset", "exclusive", "give either this or a definition")));
    }
    var table =
        request.preset() == null
            ? request.definition()
            : PolicyKind.SEVERITY.preset(request.preset());
    var since = request.since() == null ? time.instant().minus(QUARTER) : request.since();
    var examples = request.examples() == null ? List.<ExampleRequest>of() : request.examples();
    return new Trial(
        examples.stream()
            .map(each -> new Example(each.name(), each.facts(), each.expected()).with(table))
            .map(ExampleResult::from)
            .toList(),
        since,
        replays.over(table, since, caller.get()));
  }
}
