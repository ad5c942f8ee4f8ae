package dev.muster.incident.picture.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.picture.Picture;
import dev.muster.incident.picture.PictureType;
import dev.muster.incident.picture.Pictures;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Pictures that entries of a timeline show. */
@Path(IncidentResource.PATH + "/{id}/pictures")
@Tag(name = "Timeline")
public class PictureResource {
  private final Pictures pictures;
  private final CurrentCaller caller;
  private final AuditScope audit;

  PictureResource(Pictures pictures, CurrentCaller caller, AuditScope audit) {
    this.pictures = pictures;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * A picture as it is kept, without what does not belong to its looks.
   *
   * @param sha256 of its content
   */
  public record PictureView(
      UUID id, PictureType type, int width, int height, int bytes, String sha256) {}

  @POST
  @Write("incident.picture-add")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @APIResponseSchema(value = PictureView.class, responseCode = "201")
  @Operation(
      operationId = "addPicture",
      summary = "Add a picture: PNG, JPEG or WebP of at most 5 MB",
      description =
          "What says where, when and with what it was taken is removed. An entry that names it"
              + " within a day shows it; else it is forgotten.")
  public RestResponse<PictureView> add(@PathParam("id") UUID id, @NotNull byte[] file) {
    audit.target("incident", id);
    var picture = Picture.of(file);
    var added = pictures.add(new Target(id, null, caller.get()), picture);
    return Answers.created(
        IncidentResource.PATH + "/" + id + "/pictures/" + added,
        new PictureView(
            added,
            picture.type(),
            picture.width(),
            picture.height(),
            picture.content().length,
            picture.sha256()));
  }

  @GET
  @Path("/{pictureId}")
  @Produces({"image/png", "image/jpeg", "image/webp"})
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "getPicture",
      summary = "A picture",
      description =
          "What the browser keeps is asked for again each time, since whoever may see the incident"
              + " today may not tomorrow.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response get(
      @PathParam("id") UUID id, @PathParam("pictureId") UUID pictureId, @Context Request request) {
    var picture = pictures.get(id, pictureId, caller.get());
    var tag = new EntityTag(picture.sha256());
    var unchanged = request.evaluatePreconditions(tag);
    var answer =
        unchanged == null ? Response.ok(picture.content(), picture.type().mediaType()) : unchanged;
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .build();
  }
}
