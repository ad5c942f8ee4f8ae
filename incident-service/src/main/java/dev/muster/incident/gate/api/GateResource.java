package dev.muster.incident.gate.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.Gates;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the resolution gate, and takes people's word on what it cannot compute. */
@Path(IncidentResource.PATH + "/{id}/gate")
@Tag(name = "Resolution gate")
public class GateResource {
  private final IncidentCommands commands;
  private final IncidentStore store;
  private final Gates gates;
  private final Policies policies;
  private final CurrentCaller caller;
  private final AuditScope audit;

  GateResource(
      IncidentCommands commands,
      IncidentStore store,
      Gates gates,
      Policies policies,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.store = store;
    this.gates = gates;
    this.policies = policies;
    this.caller = caller;
    this.audit = audit;
  }

  /** The caller's word on an attested check, and what they saw. */
  public record EvidenceRequest(
      @NotNull Check check, @NotNull Boolean met, @NotBlank @Size(max = 2_000) String note) {}

  @GET
  @Transactional
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getGate", summary = "What is missing before it may be resolved")
  public GateView get(@PathParam("id") UUID id) {
    return view(store.forReading(id, caller.get()));
  }

  @PUT
  @Path("/evidence")
  @Write("incident.attest")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "attestCheck",
      summary = "Vouch for a check",
      description = "A new alert makes it stale.")
  public GateView attest(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EvidenceRequest request) {
    audit.target("incident", id);
    return view(
        commands.attest(
            new Target(id, ifMatch, caller.get()),
            request.check(),
            request.met(),
            request.note().strip()));
  }

  private GateView view(Incident incident) {
    var timing = policies.current(PolicyKind.TIMING);
    return GateView.from(
        gates.of(incident, timing.definition()), timing, incident.gateOverride(), caller.locale());
  }
}
