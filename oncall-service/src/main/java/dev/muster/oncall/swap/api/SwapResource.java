package dev.muster.oncall.swap.api;

import dev.muster.oncall.person.Logins;
import dev.muster.oncall.person.Ownership;
import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.swap.SwapRequest;
import dev.muster.oncall.swap.SwapStatus;
import dev.muster.oncall.swap.Swaps;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Shifts that people offer each other. */
@Path("/api/oncall/v1/swaps")
@Tag(name = "Swaps")
public class SwapResource {
  private final Swaps swaps;
  private final Schedules schedules;
  private final People people;
  private final Logins logins;
  private final CurrentActor actor;
  private final AuditScope audit;

  SwapResource(
      Swaps swaps,
      Schedules schedules,
      People people,
      Logins logins,
      CurrentActor actor,
      AuditScope audit) {
    this.swaps = swaps;
    this.schedules = schedules;
    this.people = people;
    this.logins = logins;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listSwaps",
      summary = "Swap requests that are not over, by the start of the shift")
  public Page<SwapResponse> list(
      @QueryParam("scheduleId") UUID scheduleId,
      @QueryParam("status") SwapStatus status,
      @QueryParam("personId") UUID personId,
      @Valid @BeanParam PageRequest page) {
    var found = swaps.page(scheduleId, status, personId, page);
    var names = names(found.items());
    return found.map(swap -> SwapResponse.from(swap, names));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("swap.offer")
  @Operation(
      operationId = "offerSwap",
      summary = "Offer a shift or a part of it; those who take turns in the schedule get a mail")
  public RestResponse<SwapResponse> offer(@NotNull @Valid SwapOffer offer) {
    var schedule = schedules.get(offer.scheduleId());
    audit.target("schedule", schedule.id());
    var swap =
        swaps.offer(
            schedule,
            offerer(offer),
            offer.startsAt().truncatedTo(ChronoUnit.MICROS),
            offer.endsAt().truncatedTo(ChronoUnit.MICROS),
            offer.note() == null ? "" : offer.note());
    return Answers.created("/api/oncall/v1/swaps/" + swap.id(), answer(swap));
  }

  @POST
  @Path("/{id}/take")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("swap.take")
  @Operation(
      operationId = "takeSwap",
      summary = "Take an offered shift; the team may ask for a manager's approval")
  public SwapResponse take(@RestPath UUID id) {
    audit.target("swap", id);
    return answer(swaps.take(id, logins.require(actor.get())));
  }

  @POST
  @Path("/{id}/approve")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("swap.approve")
  @Operation(operationId = "approveSwap", summary = "Agree that somebody takes an offered shift")
  public SwapResponse approve(@RestPath UUID id) {
    audit.target("swap", id);
    return answer(swaps.approve(id, actor.get().name()));
  }

  @POST
  @Path("/{id}/refuse")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("swap.refuse")
  @Operation(
      operationId = "refuseSwap",
      summary = "Do not agree; the shift stays, and others may take it")
  public SwapResponse refuse(@RestPath UUID id) {
    audit.target("swap", id);
    return answer(swaps.refuse(id, actor.get().name()));
  }

  @POST
  @Path("/{id}/withdraw")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("swap.withdraw")
  @Operation(operationId = "withdrawSwap", summary = "Take an offer back")
  public SwapResponse withdraw(@RestPath UUID id) {
    audit.target("swap", id);
    Ownership.requireOrManager(actor.get(), swaps.get(id).offeredBy());
    return answer(swaps.withdraw(id));
  }

  private UUID offerer(SwapOffer offer) {
    if (offer.personId() == null) {
      return logins.require(actor.get()).id();
    }
    Ownership.requireOrManager(actor.get(), offer.personId());
    return offer.personId();
  }

  private SwapResponse answer(SwapRequest swap) {
    return SwapResponse.from(swap, names(List.of(swap)));
  }

  private Map<UUID, String> names(Collection<SwapRequest> found) {
    return people.names(
        found.stream()
            .flatMap(swap -> Stream.of(swap.offeredBy(), swap.takenBy()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }
}
