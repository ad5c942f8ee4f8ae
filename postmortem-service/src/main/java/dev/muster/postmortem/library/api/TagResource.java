package dev.muster.postmortem.library.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.library.Tags;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tags by which a post-mortem is found. */
@Path("/api/postmortem/v1/postmortems/{id}/tags")
@Tag(name = "library")
public class TagResource {
  private final Tags tags;
  private final CurrentActor actor;
  private final AuditScope audit;

  TagResource(Tags tags, CurrentActor actor, AuditScope audit) {
    this.tags = tags;
    this.actor = actor;
    this.audit = audit;
  }

  /** The tags of a post-mortem, in alphabetical order. */
  public record PostmortemTags(
      @NotNull @Size(max = 20)
          List<
                  @NotBlank @Size(max = 40)
                  @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must have no control characters")
                  String>
              tags) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getTags", summary = "The tags of a post-mortem")
  public PostmortemTags tagsOf(@PathParam("id") UUID id) {
    return new PostmortemTags(tags.of(id, reader()));
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.tag")
  @Operation(operationId = "tagPostmortem", summary = "Replace the tags of a post-mortem")
  public PostmortemTags tag(@PathParam("id") UUID id, @NotNull @Valid PostmortemTags wanted) {
    audit.target("postmortem", id);
    return new PostmortemTags(tags.replace(id, wanted.tags(), reader()));
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
