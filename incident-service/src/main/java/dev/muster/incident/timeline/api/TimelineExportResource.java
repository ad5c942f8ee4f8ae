package dev.muster.incident.timeline.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.timeline.Timelines;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Timelines as files. */
@Path(IncidentResource.PATH + "/{id}/timeline")
@Tag(name = "Timeline")
@RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class TimelineExportResource {
  private final Timelines timelines;
  private final CurrentCaller caller;

  TimelineExportResource(Timelines timelines, CurrentCaller caller) {
    this.timelines = timelines;
    this.caller = caller;
  }

  @GET
  @Path("/export.md")
  @Produces("text/markdown;charset=UTF-8")
  @Operation(operationId = "exportTimelineMarkdown", summary = "The timeline in Markdown")
  public RestResponse<String> markdown(@PathParam("id") UUID id) {
    var export = timelines.export(id, caller.get(), caller.locale());
    return file(export.markdown(), export.reference(), "md");
  }

  @GET
  @Path("/export.csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(operationId = "exportTimelineCsv", summary = "The timeline in CSV")
  public RestResponse<String> csv(@PathParam("id") UUID id) {
    var export = timelines.export(id, caller.get(), caller.locale());
    return file(export.csv(), export.reference(), "csv");
  }

  @GET
  @Path("/export.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "exportTimelineJson",
      summary = "The timeline with all that its hashes cover, for whoever checks the chain alone")
  public RestResponse<TimelineFile> json(@PathParam("id") UUID id) {
    var export = timelines.export(id, caller.get(), caller.locale());
    return file(TimelineFile.from(export), export.reference(), "json");
  }

  private static <T> RestResponse<T> file(T content, String reference, String extension) {
    return ResponseBuilder.ok(content)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-timeline.%s\"".formatted(reference, extension))
        .build();
  }
}
