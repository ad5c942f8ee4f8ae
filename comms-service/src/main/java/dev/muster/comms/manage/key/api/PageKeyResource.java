package dev.muster.comms.manage.key.api;

import dev.muster.comms.manage.key.PageKeys;
import dev.muster.comms.query.Conditions;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys with which clients of Statuspage's API manage pages here. */
@Path("/api/comms/v1/page-keys")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Page keys")
public class PageKeyResource {
  private final PageKeys keys;
  private final CurrentActor actor;
  private final AuditScope audit;

  PageKeyResource(PageKeys keys, CurrentActor actor, AuditScope audit) {
    this.keys = keys;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "listPageKeys", summary = "Keys of the manage API, the newest first")
  public Page<PageKeyResponse> list(@Valid @BeanParam PageRequest page) {
    Conditions conditions = new Conditions();
    page.after(1).ifPresent(cursor -> conditions.and("id < ?", cursor.uuid(0)));
    return Page.of(keys.list(conditions, page.fetchSize()), page, last -> Cursor.encode(last.id()))
        .map(key -> PageKeyResponse.from(key, null));
  }

  @POST
  @Write(value = "page-key.issue", secret = true)
  @Operation(operationId = "issuePageKey", summary = "Make a key; it is shown once")
  public RestResponse<PageKeyResponse> issue(@NotNull @Valid PageKeyRequest request) {
    PageKeys.WithSecret issued =
        keys.issue(request.name().strip(), Set.copyOf(request.pageIds()), actor.get().name());
    audit.target("page-key", issued.key().id());
    return RestResponse.status(
        RestResponse.Status.CREATED, PageKeyResponse.from(issued.key(), issued.secret()));
  }

  @DELETE
  @Path("/{id}")
  @Write("page-key.revoke")
  @Operation(operationId = "revokePageKey", summary = "Revoke a key for good")
  public void revoke(@RestPath UUID id) {
    audit.target("page-key", id);
    keys.revoke(id);
  }
}
