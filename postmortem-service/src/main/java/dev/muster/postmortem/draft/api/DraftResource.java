package dev.muster.postmortem.draft.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.draft.Drafting;
import dev.muster.postmortem.draft.Offers;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Post-mortems that no rule demands. */
@Path("/api/postmortem/v1/postmortems")
@Tag(name = "post-mortems")
public class DraftResource {
  private final Drafting drafting;
  private final Offers offers;
  private final CurrentActor actor;
  private final AuditScope audit;

  DraftResource(Drafting drafting, Offers offers, CurrentActor actor, AuditScope audit) {
    this.drafting = drafting;
    this.offers = offers;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Path("offers")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listOffers",
      summary = "Resolved incidents without a post-mortem, newest first")
  public Page<Offers.Offer> offers(@Valid @BeanParam PageRequest page) {
    return offers.page(Reader.of(actor.get()), page);
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.draft")
  @Operation(operationId = "draftPostmortem", summary = "Draft the post-mortem of an incident")
  @APIResponse(
      responseCode = "201",
      description = "Drafted",
      content = @Content(schema = @Schema(implementation = DraftedPostmortem.class)))
  public RestResponse<DraftedPostmortem> draft(@NotNull @Valid NewPostmortem wanted) {
    Postmortem postmortem =
        drafting.onRequest(wanted.incidentId(), Reader.of(actor.get()), actor.get().who());
    audit.target("postmortem", postmortem.id());
    return Answers.created(
        "/api/postmortem/v1/postmortems/" + postmortem.id(), DraftedPostmortem.from(postmortem));
  }
}
