package dev.muster.postmortem.analysis.api;

import dev.muster.contracts.Impact;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.analysis.drawing.ImpactPictures;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.incident.ImpactPoint;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the impact of a post-mortem's incident went (SEC-04). */
@Path("/api/postmortem/v1/postmortems/{id}")
@Tag(name = "post-mortems")
public class ImpactResource {
  private static final String SVG = "image/svg+xml";

  private final Postmortems postmortems;
  private final IncidentReadModel incidents;
  private final ImpactPictures pictures;
  private final CurrentActor actor;

  ImpactResource(
      Postmortems postmortems,
      IncidentReadModel incidents,
      ImpactPictures pictures,
      CurrentActor actor) {
    this.postmortems = postmortems;
    this.incidents = incidents;
    this.pictures = pictures;
    this.actor = actor;
  }

  /** What was known of the impact from a moment on. */
  public record KnownImpact(Instant at, Impact impact) {
    static KnownImpact from(ImpactPoint point) {
      return new KnownImpact(point.at(), point.impact());
    }
  }

  @GET
  @Path("/impact")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listPostmortemImpact",
      summary = "What was known of the impact and from when on, the oldest first")
  public List<KnownImpact> list(@PathParam("id") UUID id) {
    return incidents.impact(readable(id).incidentId()).stream().map(KnownImpact::from).toList();
  }

  @GET
  @Path("/impact.svg")
  @Produces(SVG)
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "drawPostmortemImpact",
      summary = "How the impact went as a picture; 404 when no figure was ever known")
  @APIResponse(
      responseCode = "200",
      description = "An SVG without scripts, to show or to print",
      content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class)))
  public Response picture(
      @PathParam("id") UUID id,
      @Parameter(description = "Language of the labels; the standard one when absent")
          @QueryParam("lang")
          @Size(max = 35)
          String language) {
    Postmortem postmortem = readable(id);
    return pictures
        .svg(postmortems.incident(postmortem), Languages.negotiate(language, null))
        .map(ImpactResource::inert)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("impact.unknown", "No figure of the impact is known")));
  }

  private static Response inert(String picture) {
    return Response.ok(picture)
        .type(SVG + ";charset=UTF-8")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private Postmortem readable(UUID id) {
    return postmortems.readable(id, Reader.of(actor.get()));
  }
}
