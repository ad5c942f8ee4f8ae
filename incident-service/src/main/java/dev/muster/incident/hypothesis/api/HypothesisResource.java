package dev.muster.incident.hypothesis.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.hypothesis.Hypotheses;
import dev.muster.incident.hypothesis.Hypothesis;
import dev.muster.incident.hypothesis.HypothesisCommands;
import dev.muster.incident.hypothesis.Likelihood;
import dev.muster.incident.hypothesis.Plan;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.People;
import dev.muster.incident.timeline.api.LinkRequest;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import dev.muster.platform.time.SaneTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What may be the cause, and what is known about that. */
@Path(IncidentResource.PATH + "/{id}/hypotheses")
@Tag(name = "Hypotheses")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class HypothesisResource {
  private final HypothesisCommands commands;
  private final Hypotheses hypotheses;
  private final People people;
  private final CurrentCaller caller;
  private final AuditScope audit;

  HypothesisResource(
      HypothesisCommands commands,
      Hypotheses hypotheses,
      People people,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.hypotheses = hypotheses;
    this.people = people;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * A hypothesis and how it is tested.
   *
   * @param parent number of the hypothesis that it would explain; null for none
   * @param likelihood null for medium
   * @param test what would tell; null while nobody knows
   * @param ownerId who tests it; null for nobody
   * @param timeBoxUntil when it is looked at again whatever has come out; null for never
   */
  public record PlanRequest(
      @NotBlank @Size(max = 500) String title,
      @Nullable @Positive Integer parent,
      @Nullable Likelihood likelihood,
      @Nullable @Size(max = 5_000) String test,
      @Nullable UUID ownerId,
      @Nullable @SaneTime Instant timeBoxUntil) {
    Plan plan() {
      return new Plan(
          title.strip(),
          parent,
          likelihood == null ? Likelihood.MEDIUM : likelihood,
          test,
          ownerId,
          timeBoxUntil);
    }
  }

  /** What speaks for a hypothesis, or against it; {@code links} may be null. */
  public record EvidenceRequest(
      @NotNull Boolean supports,
      @NotBlank @Size(max = 5_000) String text,
      @Nullable @Size(max = 10) List<@NotNull @Valid LinkRequest> links) {}

  /** What came out. */
  public record SettlementRequest(
      @NotNull Boolean confirmed, @NotBlank @Size(max = 5_000) String result) {}

  /** Why the question is asked again. */
  public record ReopeningRequest(@NotBlank @Size(max = 2_000) String reason) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "listHypotheses", summary = "All hypotheses, also the refuted ones")
  public List<HypothesisView> list(@PathParam("id") UUID id) {
    var found = hypotheses.of(id, caller.get());
    var owners = people.of(found.stream().map(Hypothesis::ownerId).toList());
    return found.stream().map(each -> HypothesisView.from(each, owners)).toList();
  }

  @POST
  @Write("incident.hypothesis-propose")
  @APIResponseSchema(value = HypothesisView.class, responseCode = "201")
  @Operation(operationId = "proposeHypothesis", summary = "Say what may be the cause")
  public RestResponse<HypothesisView> propose(
      @PathParam("id") UUID id, @NotNull @Valid PlanRequest request) {
    var hypothesis = commands.propose(target(id), request.plan());
    return Answers.created(IncidentResource.PATH + "/" + id + "/hypotheses", view(hypothesis));
  }

  @PUT
  @Path("/{number}")
  @Write("incident.hypothesis-plan")
  @Operation(operationId = "planHypothesis", summary = "Rewrite it and how it is tested")
  @APIResponseSchema(value = HypothesisView.class, responseCode = "200")
  public RestResponse<HypothesisView> plan(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PlanRequest request) {
    var hypothesis = commands.plan(target(id), number, ifMatch, request.plan());
    return Answers.ok(view(hypothesis), hypothesis.version());
  }

  @POST
  @Path("/{number}/test")
  @Write("incident.hypothesis-test")
  @Operation(operationId = "testHypothesis", summary = "Somebody tests it now")
  public HypothesisView test(@PathParam("id") UUID id, @PathParam("number") int number) {
    return view(commands.begin(target(id), number));
  }

  @POST
  @Path("/{number}/evidence")
  @Write("incident.hypothesis-evidence")
  @Operation(operationId = "addHypothesisEvidence", summary = "Add what speaks for or against it")
  public HypothesisView evidence(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @NotNull @Valid EvidenceRequest request) {
    return view(
        commands.find(
            target(id),
            number,
            request.supports(),
            request.text().strip(),
            LinkRequest.links(request.links())));
  }

  @POST
  @Path("/{number}/settlement")
  @Write("incident.hypothesis-settle")
  @Operation(operationId = "settleHypothesis", summary = "Confirm or refute it")
  public HypothesisView settle(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @NotNull @Valid SettlementRequest request) {
    return view(commands.settle(target(id), number, request.confirmed(), request.result().strip()));
  }

  @POST
  @Path("/{number}/reopening")
  @Write("incident.hypothesis-reopen")
  @Operation(operationId = "reopenHypothesis", summary = "Ask the question again")
  public HypothesisView reopen(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @NotNull @Valid ReopeningRequest request) {
    return view(commands.reopen(target(id), number, request.reason().strip()));
  }

  private Target target(UUID id) {
    audit.target("incident", id);
    return new Target(id, null, caller.get());
  }

  private HypothesisView view(Hypothesis hypothesis) {
    return HypothesisView.from(
        hypothesis, people.of(Collections.singletonList(hypothesis.ownerId())));
  }
}
