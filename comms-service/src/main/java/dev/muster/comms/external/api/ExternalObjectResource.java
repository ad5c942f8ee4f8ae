package dev.muster.comms.external.api;

import dev.muster.comms.external.ExternalConflict;
import dev.muster.comms.external.ExternalObject;
import dev.muster.comms.external.ExternalObjects;
import dev.muster.comms.external.ExternalPage;
import dev.muster.comms.external.ExternalPages;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is kept up to date at an external page, and what was changed there by hand. */
@Path("/api/comms/v1/pages/{pageId}/external/objects")
@Tag(name = "External pages")
public class ExternalObjectResource {
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID HIGHEST = new UUID(-1, -1);

  private final ExternalPages externalPages;
  private final ExternalObjects objects;
  private final StatusPages pages;
  private final CurrentActor actor;
  private final AuditScope audit;

  ExternalObjectResource(
      ExternalPages externalPages,
      ExternalObjects objects,
      StatusPages pages,
      CurrentActor actor,
      AuditScope audit) {
    this.externalPages = externalPages;
    this.objects = objects;
    this.pages = pages;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(
      operationId = "listExternalObjects",
      summary = "Posts and components and how they stand there, the last changed first")
  public Page<ExternalObjectResponse> list(
      @RestPath UUID pageId, @Valid @BeanParam PageRequest page) {
    ExternalPage external = page(pageId);
    Optional<Cursor> cursor = page.after(2);
    List<ExternalObject> found =
        objects.after(
            external,
            cursor.map(at -> at.instant(0)).orElse(LATEST),
            cursor.map(at -> at.uuid(1)).orElse(HIGHEST),
            page.fetchSize());
    Map<UUID, List<ExternalConflict>> conflicts =
        objects.conflicts(found.stream().map(ExternalObject::id).toList());
    return Page.of(found, page, last -> Cursor.encode(last.updatedAt(), last.id()))
        .map(
            object ->
                ExternalObjectResponse.from(
                    object, conflicts.getOrDefault(object.id(), List.of())));
  }

  @POST
  @Path("/{id}/ours")
  @RolesAllowed(Roles.ADMIN)
  @Write("external-object.take-ours")
  @Operation(
      operationId = "takeOursAtExternalPage",
      summary = "Say there again what we say, or try again what was refused")
  public ExternalObjectResponse takeOurs(@RestPath UUID pageId, @RestPath UUID id) {
    audit.target("external-object", id);
    return answer(objects.takeOurs(objects.get(page(pageId), id), actor.get().who()));
  }

  @POST
  @Path("/{id}/theirs")
  @RolesAllowed(Roles.ADMIN)
  @Write("external-object.keep-theirs")
  @Operation(
      operationId = "keepTheirsAtExternalPage",
      summary = "Leave what stands there until we have something new to say of it")
  public ExternalObjectResponse keepTheirs(@RestPath UUID pageId, @RestPath UUID id) {
    audit.target("external-object", id);
    return answer(objects.keepTheirs(objects.get(page(pageId), id), actor.get().who()));
  }

  private ExternalPage page(UUID pageId) {
    return externalPages.ofPage(pages.get(pageId).id());
  }

  private ExternalObjectResponse answer(ExternalObject object) {
    return ExternalObjectResponse.from(
        object, objects.conflicts(List.of(object.id())).getOrDefault(object.id(), List.of()));
  }
}
