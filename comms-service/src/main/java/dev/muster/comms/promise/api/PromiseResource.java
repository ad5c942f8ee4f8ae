package dev.muster.comms.promise.api;

import dev.muster.comms.promise.PromiseFigures;
import dev.muster.comms.promise.PromiseLog;
import dev.muster.comms.promise.PromiseState;
import dev.muster.comms.query.Conditions;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The times that were named to somebody, and how many of them were kept. */
@Path("/api/comms/v1/promises")
@Tag(name = "Promises")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
public class PromiseResource {
  private static final Duration USUAL = Duration.ofDays(90);

  private final PromiseLog promises;
  private final InstantSource time;

  PromiseResource(PromiseLog promises, InstantSource time) {
    this.promises = promises;
    this.time = time;
  }

  @GET
  @Operation(operationId = "listPromises", summary = "Promises, the ones due last first")
  public Page<PromiseResponse> list(
      @Valid @BeanParam PageRequest page,
      @RestQuery UUID incidentId,
      @RestQuery UUID postId,
      @RestQuery Audience audience,
      @RestQuery PromiseState state) {
    Conditions conditions =
        new Conditions()
            .andIf(incidentId, "incident_id = ?")
            .andIf(postId, "post_id = ?")
            .andIf(audience, "audience = ?")
            .andIf(state, "state = ?");
    page.after(2)
        .ifPresent(
            cursor -> conditions.and("(due_at, id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
    return Page.of(
            promises.list(conditions, page.fetchSize()),
            page,
            last -> Cursor.encode(last.dueAt(), last.id()))
        .map(PromiseResponse::from);
  }

  @GET
  @Path("/figures")
  @Operation(
      operationId = "getPromiseFigures",
      summary = "How many promises were kept and missed, by audience, severity, team and month",
      description = "Of what was due from from until before to; the last 90 days when left out.")
  public List<PromiseFigures> figures(@RestQuery Instant from, @RestQuery Instant to) {
    Instant until = Optional.ofNullable(to).orElseGet(time::instant);
    Instant since = Optional.ofNullable(from).orElseGet(() -> until.minus(USUAL));
    if (!since.isBefore(until)) {
      throw new ProblemException(
          Problem.badRequest(
              "promise.period",
              "The period ends before it begins",
              new FieldError("to", "after", "must be after from")));
    }
    return promises.figures(since, until);
  }
}
