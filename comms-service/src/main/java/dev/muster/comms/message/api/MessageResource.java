package dev.muster.comms.message.api;

import dev.muster.comms.message.LoggedMessage;
import dev.muster.comms.message.MessageLog;
import dev.muster.comms.message.MessageState;
import dev.muster.comms.query.Conditions;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The log of everything sent; addresses are masked. */
@Path("/api/comms/v1/messages")
@Tag(name = "Messages")
public class MessageResource {
  private final MessageLog log;

  MessageResource(MessageLog log) {
    this.log = log;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listMessages", summary = "Everything sent, the newest first")
  public Page<LoggedMessage> list(
      @Valid @BeanParam PageRequest page,
      @RestQuery UUID incidentId,
      @RestQuery UUID pageId,
      @RestQuery UUID personId,
      @RestQuery @Size(max = 100) String kind,
      @RestQuery MessageState state) {
    Conditions conditions =
        new Conditions()
            .andIf(incidentId, "incident_id = ?")
            .andIf(pageId, "page_id = ?")
            .andIf(personId, "person_id = ?")
            .andIf(kind, "kind = ?")
            .andIf(state, "state = ?");
    page.after(2)
        .ifPresent(
            cursor ->
                conditions.and("(created_at, id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
    return Page.of(
        log.list(conditions, page.fetchSize()),
        page,
        last -> Cursor.encode(last.createdAt(), last.id()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getMessage", summary = "One message")
  public LoggedMessage get(@RestPath UUID id) {
    return log.find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("message.unknown", "There is no message " + id)));
  }
}
