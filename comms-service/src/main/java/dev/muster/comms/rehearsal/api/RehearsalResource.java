package dev.muster.comms.rehearsal.api;

import dev.muster.comms.rehearsal.Rehearsal;
import dev.muster.comms.rehearsal.Rehearsals;
import dev.muster.comms.rehearsal.TestMessages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What will be said to whom, before anything is. */
@Path("/api/comms/v1/rehearsals")
@Tag(name = "Rehearsals")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
public class RehearsalResource {
  private final Rehearsals rehearsals;
  private final TestMessages tests;
  private final CurrentActor actor;
  private final AuditScope audit;

  RehearsalResource(
      Rehearsals rehearsals, TestMessages tests, CurrentActor actor, AuditScope audit) {
    this.rehearsals = rehearsals;
    this.tests = tests;
    this.actor = actor;
    this.audit = audit;
  }

  @POST
  @Path("/incident")
  @Inquiry
  @Operation(
      operationId = "rehearseIncident",
      summary = "What the pages would say and show once an incident changes; nothing is kept",
      description = "Empty where nothing would be said: for drills and restricted incidents never.")
  public List<RehearsalResponse> incident(@NotNull @Valid IncidentRehearsalRequest request) {
    return rehearsals
        .ofIncident(
            actor.get(), request.incidentId(), request.state(), request.severity(), request.words())
        .stream()
        .map(RehearsalResponse::from)
        .toList();
  }

  @POST
  @Path("/post")
  @Inquiry
  @Operation(
      operationId = "rehearsePost",
      summary = "What would happen if a person said this; nothing is kept")
  public RehearsalResponse post(@NotNull @Valid PostRehearsalRequest request) {
    return RehearsalResponse.from(rehearsed(request));
  }

  @POST
  @Path("/message")
  @Write("rehearsal.send")
  @Operation(
      operationId = "sendTestMessage",
      summary = "Get what subscribers would get",
      description =
          "Goes to the caller's own address only, marked as a test, once in each language of the"
              + " page.")
  public TestMessageResponse message(@NotNull @Valid PostRehearsalRequest request) {
    Rehearsal rehearsal = rehearsed(request);
    audit.target("status-page", rehearsal.forecast().page().id());
    return TestMessageResponse.from(tests.address(actor.get()), tests.send(actor.get(), rehearsal));
  }

  private Rehearsal rehearsed(PostRehearsalRequest request) {
    return request.postId() == null
        ? rehearsals.ofNew(
            actor.get(),
            request.pageId(),
            request.incidentId(),
            request.title(),
            request.update().statement())
        : rehearsals.ofPost(actor.get(), request.postId(), request.update().statement());
  }
}
