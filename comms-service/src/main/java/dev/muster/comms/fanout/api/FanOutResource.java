package dev.muster.comms.fanout.api;

import dev.muster.comms.fanout.FanOutMonitor;
import dev.muster.comms.fanout.FanOutView;
import dev.muster.comms.message.LoggedMessage;
import dev.muster.comms.message.MessageState;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.subscriber.Channel;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was said to subscribers, how far it has come and why it did not arrive. */
@Path("/api/comms/v1/fan-outs")
@Tag(name = "Fan-outs")
public class FanOutResource {
  private final FanOutMonitor monitor;
  private final AuditScope audit;

  FanOutResource(FanOutMonitor monitor, AuditScope audit) {
    this.monitor = monitor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listFanOuts", summary = "What subscribers are told, the newest first")
  public Page<FanOutView> list(
      @Valid @BeanParam PageRequest page, @RestQuery UUID pageId, @RestQuery UUID postId) {
    Conditions conditions =
        new Conditions().andIf(pageId, "fan_out.page_id = ?").andIf(postId, "fan_out.post_id = ?");
    page.after(2)
        .ifPresent(
            cursor ->
                conditions.and(
                    "(fan_out.said_at, fan_out.id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
    return Page.of(
        monitor.list(conditions, page.fetchSize()),
        page,
        last -> Cursor.encode(last.saidAt(), last.id()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getFanOut", summary = "How far it has come, and why what did not")
  public FanOutDetails get(@RestPath UUID id) {
    return new FanOutDetails(monitor.get(id), monitor.reasons(id));
  }

  @GET
  @Path("/{id}/messages")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "listFanOutMessages", summary = "Its messages, the newest first")
  public Page<LoggedMessage> messages(
      @RestPath UUID id,
      @Valid @BeanParam PageRequest page,
      @RestQuery Channel channel,
      @RestQuery MessageState state,
      @RestQuery @Size(max = 254) String address) {
    monitor.get(id);
    Conditions conditions =
        new Conditions()
            .and("fan_out_id = ?", id)
            .andIf(channel == null ? null : channel.name(), "channel = ?")
            .andIf(state, "state = ?");
    if (address != null && !address.isBlank()) {
      FanOutMonitor.to(conditions, address);
    }
    page.after(2)
        .ifPresent(
            cursor ->
                conditions.and("(created_at, id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
    return Page.of(
        monitor.messages(conditions, page.fetchSize()),
        page,
        last -> Cursor.encode(last.createdAt(), last.id()));
  }

  @POST
  @Path("/{id}/release")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("fan-out.release")
  @Operation(
      operationId = "releaseFanOut",
      summary = "Send its failed, blocked and held messages again, up to 1000 of a kind at once",
      description = "Held ones are written anew; those that still lack something stay held.")
  public ReleaseResponse release(@RestPath UUID id) {
    monitor.get(id);
    audit.target("fan-out", id);
    return new ReleaseResponse(monitor.release(id));
  }

  @POST
  @Path("/{id}/discard")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("fan-out.discard")
  @Operation(
      operationId = "discardFanOut",
      summary = "Give its held messages up, up to 1000 at once")
  public DiscardResponse discard(@RestPath UUID id) {
    monitor.get(id);
    audit.target("fan-out", id);
    return new DiscardResponse(monitor.discard(id));
  }
}
