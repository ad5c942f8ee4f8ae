package dev.muster.oncall.swap.api;

import dev.muster.oncall.person.Logins;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.swap.Swaps;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Taking a shift over at once. */
@Path("/api/oncall/v1/schedules/{id}/take-now")
@Tag(name = "Swaps")
public class TakeNowResource {
  private final Swaps swaps;
  private final Schedules schedules;
  private final Logins logins;
  private final CurrentActor actor;
  private final AuditScope audit;

  TakeNowResource(
      Swaps swaps, Schedules schedules, Logins logins, CurrentActor actor, AuditScope audit) {
    this.swaps = swaps;
    this.schedules = schedules;
    this.logins = logins;
    this.actor = actor;
    this.audit = audit;
  }

  /**
   * What was taken.
   *
   * @param overrideIds that put the caller on call
   */
  public record TakenResponse(Instant startsAt, Instant endsAt, List<UUID> overrideIds) {}

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("schedule.take-now")
  @Operation(
      operationId = "takeShiftNow",
      summary = "Be on call from now on in the place of somebody who is, who gets a mail")
  public TakenResponse takeNow(@RestPath UUID id, @NotNull @Valid TakeNowRequest request) {
    audit.target("schedule", id);
    var taken =
        swaps.takeNow(
            schedules.get(id), request.personId(), logins.require(actor.get()), request.until());
    return new TakenResponse(
        taken.get(0).startsAt(),
        taken.get(taken.size() - 1).endsAt(),
        taken.stream().map(each -> each.id()).toList());
  }
}
