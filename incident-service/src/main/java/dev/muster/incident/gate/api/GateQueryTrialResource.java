package dev.muster.incident.gate.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.gate.GateQuery;
import dev.muster.incident.gate.GateQueryTrials;
import dev.muster.incident.gate.api.GateView.MeasurementView;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tries a query of the resolution gate before it is put in force. */
@Path("/api/incident/v1/gate-query-policies/trial")
@Tag(name = "Policies")
public class GateQueryTrialResource {
  private final GateQueryTrials trials;
  private final CurrentCaller caller;

  GateQueryTrialResource(GateQueryTrials trials, CurrentCaller caller) {
    this.trials = trials;
    this.caller = caller;
  }

  /**
   * A query, as if an incident were about these services.
   *
   * @param serviceIds null for none; the services that the query itself names are not looked at
   */
  public record GateQueryTrialRequest(
      @NotNull GateQuery query, @Nullable @Size(max = 10) List<@NotNull UUID> serviceIds) {}

  /** What the metrics system says now; one figure for each service where the query asks so. */
  public record GateQueryTrial(List<MeasurementView> figures) {}

  @POST
  @Inquiry
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "tryGateQuery",
      summary = "Ask the metrics system now what a query says; nothing is stored")
  public GateQueryTrial run(@NotNull @Valid GateQueryTrialRequest request) {
    var serviceIds = request.serviceIds() == null ? List.<UUID>of() : request.serviceIds();
    var locale = caller.locale();
    return new GateQueryTrial(
        trials.of(request.query(), serviceIds).stream()
            .map(figure -> MeasurementView.from(figure, locale))
            .toList());
  }
}
