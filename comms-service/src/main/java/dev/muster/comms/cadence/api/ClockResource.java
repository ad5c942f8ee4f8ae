package dev.muster.comms.cadence.api;

import dev.muster.comms.cadence.CadenceClock;
import dev.muster.comms.cadence.CadenceClocks;
import dev.muster.comms.cadence.ClockState;
import dev.muster.comms.query.Conditions;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The cadence clocks. */
@Path("/api/comms/v1/clocks")
@Tag(name = "Cadence clocks")
public class ClockResource {
  private final CadenceClocks clocks;
  private final InstantSource time;

  ClockResource(CadenceClocks clocks, InstantSource time) {
    this.clocks = clocks;
    this.time = time;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listClocks", summary = "Cadence clocks, the ones due first")
  public Page<ClockResponse> list(
      @Valid @BeanParam PageRequest page, @RestQuery UUID incidentId, @RestQuery ClockState state) {
    Conditions conditions =
        new Conditions().andIf(incidentId, "incidentId = ?").andIf(state, "state = ?");
    page.after(2)
        .ifPresent(
            cursor ->
                conditions.and(
                    "coalesce(dueAt, openedAt) > ? or (coalesce(dueAt, openedAt) = ? and id > ?)",
                    cursor.instant(0),
                    cursor.instant(0),
                    cursor.uuid(1)));
    Instant now = time.instant();
    return Page.of(
            clocks.list(conditions, page.fetchSize()),
            page,
            last -> Cursor.encode(place(last), last.id()))
        .map(clock -> ClockResponse.from(clock, now));
  }

  private static Instant place(CadenceClock clock) {
    return Optional.ofNullable(clock.dueAt()).orElse(clock.openedAt());
  }
}
