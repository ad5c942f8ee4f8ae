package dev.muster.comms.maintenance.api;

import dev.muster.comms.maintenance.Maintenance;
import dev.muster.comms.maintenance.Maintenances;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.api.PostUpdateResponse;
import dev.muster.comms.post.api.PublishRequest;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.status.PublicStatus;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Planned work on status pages. */
@Path("/api/comms/v1/maintenances")
@Tag(name = "Maintenances")
public class MaintenanceResource {
  private final Maintenances maintenances;
  private final CurrentActor actor;
  private final AuditScope audit;
  private final InstantSource time;

  MaintenanceResource(
      Maintenances maintenances, CurrentActor actor, AuditScope audit, InstantSource time) {
    this.maintenances = maintenances;
    this.actor = actor;
    this.audit = audit;
    this.time = time;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listMaintenances",
      summary = "Maintenances, the one that begins last first",
      description = "With from and until those whose windows touch that time.")
  public Page<MaintenanceResponse> list(
      @Valid @BeanParam PageRequest page,
      @RestQuery UUID pageId,
      @RestQuery PostStage stage,
      @RestQuery PublicStatus status,
      @RestQuery Boolean open,
      @RestQuery Instant from,
      @RestQuery Instant until) {
    Conditions conditions =
        new Conditions()
            .andIf(pageId, "p.pageId = ?")
            .andIf(stage, "p.stage = ?")
            .andIf(status, "p.status = ?")
            .andIf(from, "m.planned.ends > ?")
            .andIf(until, "m.planned.starts < ?");
    if (open != null) {
      conditions.and(open ? "p.status in ?" : "p.status not in ?", PublicStatus.allOpen());
    }
    page.after(2)
        .ifPresent(
            cursor ->
                conditions.and(
                    "m.planned.starts < ? or (m.planned.starts = ? and m.id < ?)",
                    cursor.instant(0),
                    cursor.instant(0),
                    cursor.uuid(1)));
    Instant now = time.instant();
    return Page.of(
            maintenances.list(conditions, page.fetchSize()),
            page,
            last -> Cursor.encode(last.window().starts(), last.id()))
        .map(maintenance -> MaintenanceResponse.from(maintenance, now));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getMaintenance", summary = "One maintenance")
  public RestResponse<MaintenanceResponse> get(@RestPath UUID id) {
    return answer(maintenances.get(id));
  }

  @GET
  @Path("/{id}/updates")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listMaintenanceUpdates",
      summary = "What was said of a maintenance, the newest first; of a draft, what it proposes")
  public List<PostUpdateResponse> updates(@RestPath UUID id) {
    return maintenances.updatesOf(maintenances.get(id)).stream()
        .map(PostUpdateResponse::from)
        .toList();
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("maintenance.plan")
  @Operation(operationId = "planMaintenance", summary = "Plan a maintenance")
  public RestResponse<MaintenanceResponse> plan(@NotNull @Valid MaintenanceRequest request) {
    Maintenance maintenance =
        request.past()
            ? maintenances.backfill(
                actor.get().who(), request.pageId(), request.plan(), request.statement())
            : maintenances.plan(
                actor.get().who(),
                request.pageId(),
                request.plan(),
                request.statement(),
                request.published());
    audit.target("maintenance", maintenance.id());
    return Answers.created(
        "/api/comms/v1/maintenances/" + maintenance.id(),
        MaintenanceResponse.from(maintenance, time.instant()),
        maintenance.post().version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("maintenance.change")
  @Operation(
      operationId = "changeMaintenance",
      summary = "Change the plan of a maintenance",
      description = "What has begun keeps its beginning. With a body the change is said in public.")
  public RestResponse<MaintenanceResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MaintenanceChangeRequest request) {
    Maintenance maintenance = found(id, ifMatch);
    return answer(
        maintenances.change(actor.get().who(), maintenance, request.plan(), request.statement()));
  }

  @POST
  @Path("/{id}/updates")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("maintenance.update")
  @Operation(
      operationId = "addMaintenanceUpdate",
      summary = "Add to a public maintenance, or replace what a draft proposes")
  public RestResponse<MaintenanceResponse> add(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MaintenanceUpdateRequest request) {
    Maintenance maintenance = found(id, ifMatch);
    return answer(maintenances.say(actor.get().who(), maintenance, request.statement()));
  }

  @POST
  @Path("/{id}/publish")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("maintenance.publish")
  @Operation(operationId = "publishMaintenance", summary = "Make a drafted maintenance public")
  public RestResponse<MaintenanceResponse> publish(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PublishRequest request) {
    Maintenance maintenance = found(id, ifMatch);
    boolean deliver = !Boolean.FALSE.equals(request.deliver());
    return answer(
        maintenances.publish(actor.get().who(), maintenance, deliver, request.acknowledged()));
  }

  @POST
  @Path("/{id}/start")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("maintenance.start")
  @Operation(operationId = "startMaintenance", summary = "Say that the work begins now")
  public RestResponse<MaintenanceResponse> start(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MaintenanceMoveRequest request) {
    Maintenance maintenance = found(id, ifMatch);
    return answer(maintenances.start(actor.get().who(), maintenance, request.statement()));
  }

  @POST
  @Path("/{id}/complete")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("maintenance.complete")
  @Operation(operationId = "completeMaintenance", summary = "Say that the work is done")
  public RestResponse<MaintenanceResponse> complete(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MaintenanceMoveRequest request) {
    Maintenance maintenance = found(id, ifMatch);
    return answer(maintenances.complete(actor.get().who(), maintenance, request.statement()));
  }

  @POST
  @Path("/{id}/cancel")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("maintenance.cancel")
  @Operation(operationId = "cancelMaintenance", summary = "Say that the work will not be done")
  public RestResponse<MaintenanceResponse> cancel(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MaintenanceMoveRequest request) {
    Maintenance maintenance = found(id, ifMatch);
    return answer(maintenances.cancel(actor.get().who(), maintenance, request.statement()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("maintenance.remove")
  @Operation(operationId = "removeMaintenance", summary = "Take a drafted maintenance away")
  public void remove(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    maintenances.remove(found(id, ifMatch));
  }

  private Maintenance found(UUID id, String ifMatch) {
    audit.target("maintenance", id);
    Maintenance maintenance = maintenances.locked(id);
    ETags.requireMatch(ifMatch, maintenance.post().version());
    return maintenance;
  }

  private RestResponse<MaintenanceResponse> answer(Maintenance maintenance) {
    return Answers.ok(
        MaintenanceResponse.from(maintenance, time.instant()), maintenance.post().version());
  }
}
