package dev.muster.postmortem.publicversion.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.publicversion.PublicVersion;
import dev.muster.postmortem.publicversion.PublicVersions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Words for customers beside a post-mortem. */
@Path("/api/postmortem/v1/postmortems/{id}/public-version")
@Tag(name = "public version")
public class PublicVersionResource {
  private final PublicVersions versions;
  private final MarkdownRenderer renderer;
  private final CurrentActor actor;
  private final AuditScope audit;

  PublicVersionResource(
      PublicVersions versions, MarkdownRenderer renderer, CurrentActor actor, AuditScope audit) {
    this.versions = versions;
    this.renderer = renderer;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "getPublicVersion",
      summary = "What customers read; 404 while nobody wrote it")
  public RestResponse<PublicVersionView> get(@PathParam("id") UUID id) {
    return answer(
        versions
            .read(id, reader())
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            "public-version.not-found", "Nobody wrote words for customers"))));
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("public-version.write")
  @Operation(
      operationId = "writePublicVersion",
      summary = "Write the words for customers anew; they need approval again")
  public RestResponse<PublicVersionView> write(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid PublicVersionRequest wanted) {
    audit.target("postmortem", id);
    return answer(versions.write(id, wanted.texts(), ifMatch, reader(), actor.get().who()));
  }

  @POST
  @Path("approve")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("public-version.approve")
  @Operation(operationId = "approvePublicVersion", summary = "Agree to what somebody else wrote")
  public RestResponse<PublicVersionView> approve(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    audit.target("postmortem", id);
    return answer(versions.approve(id, ifMatch, reader(), actor.get().who()));
  }

  @POST
  @Path("publish")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("public-version.publish")
  @Operation(
      operationId = "publishPublicVersion",
      summary = "Show the words to customers, on the status pages that told of the incident")
  public RestResponse<PublicVersionView> publish(@PathParam("id") UUID id) {
    audit.target("postmortem", id);
    return answer(versions.publish(id, reader(), actor.get().who()));
  }

  @POST
  @Path("withdraw")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("public-version.withdraw")
  @Operation(operationId = "withdrawPublicVersion", summary = "Take back what customers read")
  public RestResponse<PublicVersionView> withdraw(@PathParam("id") UUID id) {
    audit.target("postmortem", id);
    return answer(versions.withdraw(id, reader(), actor.get().who()));
  }

  private RestResponse<PublicVersionView> answer(PublicVersion version) {
    return Answers.ok(PublicVersionView.from(version, renderer), version.version());
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
