package dev.muster.incident.decision.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.decision.Decision;
import dev.muster.incident.decision.DecisionCommands;
import dev.muster.incident.decision.Decisions;
import dev.muster.incident.decision.Effect;
import dev.muster.incident.decision.Proposal;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is to be done: proposed by anybody, decided by the commander. */
@Path(IncidentResource.PATH + "/{id}/decisions")
@Tag(name = "Decisions")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class DecisionResource {
  private final DecisionCommands commands;
  private final Decisions decisions;
  private final CurrentCaller caller;
  private final AuditScope audit;

  DecisionResource(
      DecisionCommands commands, Decisions decisions, CurrentCaller caller, AuditScope audit) {
    this.commands = commands;
    this.decisions = decisions;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * What is to be done.
   *
   * @param alternatives what else could be done; null for nothing
   * @param expectedEffect null when nobody says
   * @param decided whether the commander, who proposes it, approves it at once; null for false
   */
  public record ProposalRequest(
      @NotBlank @Size(max = 2_000) String proposal,
      @Nullable @Size(max = 10) List<@NotBlank @Size(max = 2_000) String> alternatives,
      @Nullable @Size(max = 2_000) String expectedEffect,
      @Nullable Boolean decided) {
    Proposal wanted() {
      return new Proposal(
          proposal.strip(),
          alternatives == null ? List.of() : alternatives.stream().map(String::strip).toList(),
          expectedEffect);
    }
  }

  /** What somebody has against it. */
  public record ObjectionRequest(@NotBlank @Size(max = 2_000) String text) {}

  /** The commander's word; {@code reason} may be null. */
  public record VerdictRequest(
      @NotNull Boolean approved, @Nullable @Size(max = 2_000) String reason) {}

  /** Why it is taken back; may be null. */
  public record WithdrawalRequest(@Nullable @Size(max = 2_000) String reason) {}

  /** What came of it. */
  public record OutcomeRequest(
      @NotNull Effect effect, @NotBlank @Size(max = 5_000) String outcome) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "listDecisions", summary = "All decisions, the open ones among them")
  public List<DecisionView> list(@PathParam("id") UUID id) {
    return decisions.of(id, caller.get()).stream().map(DecisionView::from).toList();
  }

  @POST
  @Write("incident.decision-propose")
  @APIResponseSchema(value = DecisionView.class, responseCode = "201")
  @Operation(
      operationId = "proposeDecision",
      summary = "Propose something; the commander may decide it at once")
  public RestResponse<DecisionView> propose(
      @PathParam("id") UUID id, @NotNull @Valid ProposalRequest request) {
    Decision decision =
        commands.propose(target(id), request.wanted(), Boolean.TRUE.equals(request.decided()));
    return Answers.created(
        IncidentResource.PATH + "/" + id + "/decisions", DecisionView.from(decision));
  }

  @POST
  @Path("/{number}/objections")
  @Write("incident.decision-object")
  @Operation(operationId = "objectToDecision", summary = "Say what is against it")
  public DecisionView object(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @NotNull @Valid ObjectionRequest request) {
    return DecisionView.from(commands.object(target(id), number, request.text().strip()));
  }

  @POST
  @Path("/{number}/consents")
  @Write("incident.decision-consent")
  @Operation(
      operationId = "consentToDecision",
      summary = "Say that there is nothing against it; said again, it is no news")
  public DecisionView consent(@PathParam("id") UUID id, @PathParam("number") int number) {
    return DecisionView.from(commands.consent(target(id), number));
  }

  @POST
  @Path("/{number}/verdict")
  @Write("incident.decision-decide")
  @Operation(operationId = "decide", summary = "The commander approves or rejects it")
  public DecisionView decide(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @NotNull @Valid VerdictRequest request) {
    return DecisionView.from(
        commands.decide(target(id), number, request.approved(), request.reason()));
  }

  @POST
  @Path("/{number}/withdrawal")
  @Write("incident.decision-withdraw")
  @Operation(operationId = "withdrawDecision", summary = "Take a proposal back")
  public DecisionView withdraw(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @NotNull @Valid WithdrawalRequest request) {
    return DecisionView.from(commands.withdraw(target(id), number, request.reason()));
  }

  @PUT
  @Path("/{number}/outcome")
  @Write("incident.decision-outcome")
  @Operation(operationId = "recordDecisionOutcome", summary = "Say what came of it")
  @APIResponseSchema(value = DecisionView.class, responseCode = "200")
  public RestResponse<DecisionView> outcome(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid OutcomeRequest request) {
    var decision =
        commands.turnOut(target(id), number, ifMatch, request.effect(), request.outcome().strip());
    return Answers.ok(DecisionView.from(decision), decision.version());
  }

  private Target target(UUID id) {
    audit.target("incident", id);
    return new Target(id, null, caller.get());
  }
}
