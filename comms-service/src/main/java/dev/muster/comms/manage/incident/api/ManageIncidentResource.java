package dev.muster.comms.manage.incident.api;

import dev.muster.comms.manage.api.ManageBody;
import dev.muster.comms.manage.api.ManageCaller;
import dev.muster.comms.manage.api.Managed;
import dev.muster.comms.manage.api.Paged;
import dev.muster.comms.manage.incident.IncidentReader;
import dev.muster.comms.manage.incident.ManagedIncidents;
import dev.muster.comms.manage.incident.WireIncident;
import dev.muster.comms.manage.incident.WireIncidentUpdate;
import dev.muster.comms.post.Post;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Incidents and maintenances in the shapes of Statuspage's manage API. */
@Path("/v1/pages/{page}/incidents")
@Managed
@Consumes(MediaType.WILDCARD)
@Tag(name = "Statuspage-shaped")
public class ManageIncidentResource {
  private final ManageCaller caller;
  private final ManagedIncidents incidents;
  private final IncidentReader reader;
  private final CurrentActor actor;
  private final AuditScope audit;

  ManageIncidentResource(
      ManageCaller caller,
      ManagedIncidents incidents,
      IncidentReader reader,
      CurrentActor actor,
      AuditScope audit) {
    this.caller = caller;
    this.incidents = incidents;
    this.reader = reader;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "manageListIncidents", summary = "Incidents and maintenances")
  public List<WireIncident> list(
      @RestPath("page") String code,
      @RestQuery String q,
      @RestQuery Integer limit,
      @RestQuery Integer page) {
    int size = Paged.size(limit);
    return reader.all(caller.page(code), q, size, Paged.before(page, 1, size));
  }

  @GET
  @Path("/unresolved")
  @Operation(operationId = "manageListUnresolved", summary = "Incidents that are not over")
  public List<WireIncident> unresolved(
      @RestPath("page") String code,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    int size = Paged.size(perPage);
    return reader.unresolved(caller.page(code), size, Paged.before(page, 1, size));
  }

  @GET
  @Path("/scheduled")
  @Operation(operationId = "manageListScheduled", summary = "Maintenances that are not over")
  public List<WireIncident> scheduled(
      @RestPath("page") String code,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    int size = Paged.size(perPage);
    return reader.scheduled(caller.page(code), size, Paged.before(page, 1, size));
  }

  @GET
  @Path("/upcoming")
  @Operation(operationId = "manageListUpcoming", summary = "Maintenances that have not begun")
  public List<WireIncident> upcoming(
      @RestPath("page") String code,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    int size = Paged.size(perPage);
    return reader.upcoming(caller.page(code), size, Paged.before(page, 1, size));
  }

  @GET
  @Path("/active_maintenance")
  @Operation(operationId = "manageListActive", summary = "Maintenances that go on")
  public List<WireIncident> active(
      @RestPath("page") String code,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    int size = Paged.size(perPage);
    return reader.active(caller.page(code), size, Paged.before(page, 1, size));
  }

  @POST
  @ResponseStatus(201)
  @Write("post.write")
  @Operation(operationId = "manageAddIncident", summary = "Write an incident or plan work")
  public WireIncident add(@RestPath String page, ManageBody body) {
    StatusPage on = caller.page(page);
    Post post = incidents.create(actor.get(), on, body.fields().needed("incident"));
    audit.target("post", post.id());
    return reader.of(on, post);
  }

  @GET
  @Path("/{incident}")
  @Operation(operationId = "manageGetIncident", summary = "One incident or maintenance")
  public WireIncident get(@RestPath String page, @RestPath String incident) {
    StatusPage on = caller.page(page);
    return reader.of(on, reader.post(on, incident));
  }

  @PATCH
  @Path("/{incident}")
  @Write("post.update")
  @Operation(
      operationId = "managePatchIncident",
      summary = "Change what is named; a status or words make an update")
  public WireIncident patch(@RestPath String page, @RestPath String incident, ManageBody body) {
    StatusPage on = caller.page(page);
    Post post = found(on, incident);
    return reader.of(on, incidents.change(actor.get(), on, post, body.fields().needed("incident")));
  }

  @DELETE
  @Path("/{incident}")
  @Write("post.take-back")
  @Operation(operationId = "manageRemoveIncident", summary = "Take an incident off the page")
  public WireIncident remove(@RestPath String page, @RestPath String incident) {
    StatusPage on = caller.page(page);
    Post post = found(on, incident);
    WireIncident last = reader.of(on, post);
    incidents.remove(actor.get(), post);
    return last;
  }

  @PATCH
  @Path("/{incident}/incident_updates/{update}")
  @Write("post.mend")
  @Operation(
      operationId = "managePatchIncidentUpdate",
      summary = "Correct what was said; the earlier words stay visible")
  public WireIncidentUpdate mend(
      @RestPath String page, @RestPath String incident, @RestPath String update, ManageBody body) {
    StatusPage on = caller.page(page);
    Post post = found(on, incident);
    incidents.mend(actor.get(), on, post, update, body.fields().needed("incident_update"));
    return reader.of(on, post).incidentUpdates().stream()
        .filter(each -> each.id().equals(update))
        .findFirst()
        .orElseThrow();
  }

  private Post found(StatusPage page, String code) {
    Post post = reader.post(page, code);
    audit.target("post", post.id());
    return post;
  }
}
