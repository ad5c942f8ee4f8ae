package dev.muster.postmortem.tracker.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.tracker.TrackerConnection;
import dev.muster.postmortem.tracker.TrackerConnections;
import dev.muster.postmortem.tracker.TrackerFailure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The trackers in which action items have issues. */
@Path("/api/postmortem/v1/trackers")
@Tag(name = "trackers")
public class TrackerResource {
  private static final String KIND = "tracker";

  private final TrackerConnections connections;
  private final AuditScope audit;
  private final String hooksUrl;

  TrackerResource(
      TrackerConnections connections,
      AuditScope audit,
      @ConfigProperty(name = "muster.trackers.hooks-url") String hooksUrl) {
    this.connections = connections;
    this.audit = audit;
    this.hooksUrl = hooksUrl;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "listTrackers", summary = "Trackers, the oldest connection first")
  public Page<TrackerResponse> list(@Valid @BeanParam PageRequest page) {
    UUID after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    return Page.of(
            connections.after(after, page.fetchSize()), page, each -> Cursor.encode(each.id()))
        .map(this::view);
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Write("tracker.connect")
  @Operation(
      operationId = "connectTracker",
      summary = "Connect a project of Jira or a repository of GitHub")
  @APIResponse(
      responseCode = "201",
      description = "Connected",
      content = @Content(schema = @Schema(implementation = TrackerResponse.class)))
  public RestResponse<TrackerResponse> add(@NotNull @Valid TrackerRequest wanted) {
    TrackerConnection connection = connections.add(wanted.details(), wanted.secrets());
    audit.target(KIND, connection.id());
    audit.detail("project", connection.project());
    return Answers.created(
        "/api/postmortem/v1/trackers/" + connection.id(), view(connection), connection.version());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "getTracker", summary = "One tracker and how it does")
  @APIResponse(
      responseCode = "200",
      description = "The tracker, with its version as entity tag",
      content = @Content(schema = @Schema(implementation = TrackerResponse.class)))
  public RestResponse<TrackerResponse> get(@PathParam("id") UUID id) {
    return ok(connections.get(id));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(Roles.ADMIN)
  @Write("tracker.change")
  @Operation(operationId = "changeTracker", summary = "Change how a tracker is connected")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = TrackerResponse.class)))
  public RestResponse<TrackerResponse> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TrackerRequest wanted) {
    audit.target(KIND, id);
    audit.detail("project", wanted.project());
    return ok(connections.change(id, ifMatch, wanted.details(), wanted.secrets()));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.ADMIN)
  @Write("tracker.disconnect")
  @Operation(
      operationId = "disconnectTracker",
      summary = "Forget a tracker and which issues belong to which action items",
      description = "The issues stay as they are. The token is forgotten.")
  public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    audit.target(KIND, id);
    connections.remove(id, ifMatch);
  }

  @POST
  @Path("{id}/trial")
  @RolesAllowed(Roles.ADMIN)
  @Inquiry
  @Operation(operationId = "tryTracker", summary = "Ask the tracker for its project, now")
  public TrackerTrial attempt(@PathParam("id") UUID id) {
    try {
      String name = connections.nameOfProject(connections.access(connections.get(id)));
      return new TrackerTrial(true, name, null, null);
    } catch (TrackerFailure failure) {
      return new TrackerTrial(false, null, failure.kind().name(), failure.getMessage());
    } catch (IllegalArgumentException lost) {
      return new TrackerTrial(
          false, null, TrackerFailure.Kind.LOGIN.name(), "the token cannot be decrypted any more");
    }
  }

  @POST
  @Path("{id}/reading")
  @RolesAllowed(Roles.ADMIN)
  @Write("tracker.read")
  @Operation(
      operationId = "readTracker",
      summary = "Read what was changed there as soon as possible")
  @APIResponse(
      responseCode = "200",
      description = "It will be read",
      content = @Content(schema = @Schema(implementation = TrackerResponse.class)))
  public RestResponse<TrackerResponse> read(@PathParam("id") UUID id) {
    audit.target(KIND, id);
    connections.readSoon(id);
    return ok(connections.get(id));
  }

  private RestResponse<TrackerResponse> ok(TrackerConnection connection) {
    return Answers.ok(view(connection), connection.version());
  }

  private TrackerResponse view(TrackerConnection connection) {
    return TrackerResponse.from(
        connection, connections.state(connection), connections.nextAt(connection), hooksUrl);
  }
}
