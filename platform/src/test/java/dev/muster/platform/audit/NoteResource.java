package dev.muster.platform.audit;

import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes notes, to see what every write does. */
@Path("/test/notes")
public class NoteResource {
  private final Sql sql;
  private final AuditScope scope;

  NoteResource(Sql sql, AuditScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** A note. */
  public record Note(@NotNull @Size(min = 1, max = 200) String text, UUID id) {}

  @POST
  @RolesAllowed(Roles.RESPONDER)
  @Write("note.create")
  public Response create(@Valid @NotNull Note note) {
    var stored = new Note(note.text(), UUID.randomUUID());
    sql.update("insert into note (id, text) values (?, ?)", stored.id(), stored.text());
    scope.target("note", stored.id());
    return Response.created(URI.create("/test/notes/" + stored.id())).entity(stored).build();
  }

  @POST
  @Path("secret")
  @RolesAllowed(Roles.RESPONDER)
  @Write(value = "note.lock", secret = true)
  public RestResponse<Note> lock(@Valid @NotNull Note note) {
    sql.update("insert into note (text) values (?)", note.text());
    return RestResponse.status(
        RestResponse.Status.CREATED, new Note("the secret of " + note.text(), null));
  }

  @POST
  @Path("typed")
  @RolesAllowed(Roles.RESPONDER)
  @Write("note.type")
  public RestResponse<Note> type(@Valid @NotNull Note note) {
    return RestResponse.ResponseBuilder.<Note>created(URI.create("/test/notes/typed"))
        .entity(new Note(note.text(), UUID.randomUUID()))
        .build();
  }

  @POST
  @Path("plain")
  @RolesAllowed(Roles.RESPONDER)
  @Write("note.plain")
  public Note plain(@Valid @NotNull Note note) {
    return new Note(note.text(), UUID.randomUUID());
  }

  @POST
  @Path("refused")
  @RolesAllowed(Roles.RESPONDER)
  @Write("note.refuse")
  public Note refuse(@Valid @NotNull Note note) {
    sql.update("insert into note (text) values (?)", note.text());
    throw new ProblemException(Problem.conflict("note.refused", "No"));
  }
}
