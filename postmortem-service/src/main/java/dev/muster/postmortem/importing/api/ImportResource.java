package dev.muster.postmortem.importing.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.audit.Write;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.importing.Imports;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Post-mortems that were written elsewhere. */
@Path("/api/postmortem/v1/postmortems/imports")
@Tag(name = "post-mortems")
public class ImportResource {
  private final Imports imports;
  private final MarkdownRenderer renderer;
  private final CurrentActor actor;
  private final AuditScope audit;

  ImportResource(Imports imports, MarkdownRenderer renderer, CurrentActor actor, AuditScope audit) {
    this.imports = imports;
    this.renderer = renderer;
    this.actor = actor;
    this.audit = audit;
  }

  /** A post-mortem that was written from a document. */
  public record ImportedPostmortem(UUID id, UUID incidentId, String reference) {}

  @POST
  @Path("preview")
  @Inquiry
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "previewImport",
      summary = "What would become of a Markdown document; nothing is stored")
  public ImportPreview preview(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted,
      @NotNull @Valid ImportTrial wanted) {
    return ImportPreview.from(
        imports.plan(wanted.markdown(), wanted.incidentId(), reader()),
        Languages.negotiate(null, accepted),
        renderer);
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.import")
  @Operation(
      operationId = "importPostmortem",
      summary = "Write a Markdown document into the post-mortem of an incident, drafted if needed")
  @APIResponse(
      responseCode = "201",
      description = "Written",
      content = @Content(schema = @Schema(implementation = ImportedPostmortem.class)))
  public RestResponse<ImportedPostmortem> take(@NotNull @Valid ImportRequest wanted) {
    Postmortem postmortem =
        imports.take(
            wanted.markdown(),
            wanted.incidentId(),
            Boolean.TRUE.equals(wanted.replace()),
            reader(),
            actor.get().who());
    audit.target("postmortem", postmortem.id());
    return Answers.created(
        "/api/postmortem/v1/postmortems/" + postmortem.id(),
        new ImportedPostmortem(postmortem.id(), postmortem.incidentId(), postmortem.reference()));
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
