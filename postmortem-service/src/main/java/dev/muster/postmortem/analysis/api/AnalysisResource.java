package dev.muster.postmortem.analysis.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.analysis.Analyses;
import dev.muster.postmortem.analysis.AnalysisKey;
import dev.muster.postmortem.analysis.KnownAnalysis;
import dev.muster.postmortem.analysis.drawing.AnalysisPictures;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Analyses of a post-mortem: five whys, fishbones, fault trees, timelines. */
@Path("/api/postmortem/v1/postmortems/{id}/analyses")
@Tag(name = "analyses")
public class AnalysisResource {
  private static final String SVG = "image/svg+xml";

  private final Analyses analyses;
  private final AnalysisPictures pictures;
  private final CurrentActor actor;
  private final AuditScope audit;

  AnalysisResource(
      Analyses analyses, AnalysisPictures pictures, CurrentActor actor, AuditScope audit) {
    this.analyses = analyses;
    this.pictures = pictures;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listAnalyses", summary = "The analyses of a post-mortem, oldest first")
  public List<AnalysisSummary> list(@PathParam("id") UUID id) {
    return analyses.readable(id, reader()).stream().map(AnalysisSummary::from).toList();
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("analysis.begin")
  @Operation(operationId = "beginAnalysis", summary = "Begin an analysis")
  @APIResponse(
      responseCode = "201",
      description = "Begun, about the title of the post-mortem",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AnalysisView.class)))
  public RestResponse<AnalysisView> begin(
      @PathParam("id") UUID id, @NotNull @Valid NewAnalysis wanted) {
    audit.target("postmortem", id);
    KnownAnalysis analysis =
        analyses.begin(id, wanted.kind(), wanted.title(), reader(), actor.get().who());
    audit.detail("analysis", analysis.id());
    return Answers.created(
        "/api/postmortem/v1/postmortems/" + id + "/analyses/" + analysis.id(),
        view(analysis),
        analysis.version());
  }

  @GET
  @Path("{analysisId}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "getAnalysis",
      summary = "One analysis with its cut sets, highlighted path or phases")
  @APIResponse(
      responseCode = "200",
      description = "The analysis, with its version as entity tag",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AnalysisView.class)))
  public RestResponse<AnalysisView> get(
      @PathParam("id") UUID id, @PathParam("analysisId") UUID analysisId) {
    return ok(analyses.readable(new AnalysisKey(id, analysisId), reader()));
  }

  @PUT
  @Path("{analysisId}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("analysis.write")
  @Operation(
      operationId = "writeAnalysis",
      summary = "Replace an analysis; 409 names the current version when it was changed meanwhile")
  @APIResponse(
      responseCode = "200",
      description = "Stored, with its version as entity tag",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AnalysisView.class)))
  public RestResponse<AnalysisView> write(
      @PathParam("id") UUID id,
      @PathParam("analysisId") UUID analysisId,
      @NotNull @Valid AnalysisChange wanted) {
    return ok(
        analyses.write(
            audited(id, analysisId), wanted.text(), wanted.version(), reader(), actor.get().who()));
  }

  @DELETE
  @Path("{analysisId}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("analysis.remove")
  @Operation(operationId = "removeAnalysis", summary = "Take an analysis away")
  public void remove(
      @PathParam("id") UUID id,
      @PathParam("analysisId") UUID analysisId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    analyses.remove(audited(id, analysisId), ifMatch, reader());
  }

  @GET
  @Path("{analysisId}.svg")
  @Produces(SVG)
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "drawAnalysis", summary = "The analysis as a picture")
  @APIResponse(
      responseCode = "200",
      description = "An SVG without scripts, to show or to print",
      content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class)))
  public Response draw(
      @PathParam("id") UUID id,
      @PathParam("analysisId") UUID analysisId,
      @Parameter(description = "Language of the labels; the standard one when absent")
          @QueryParam("lang")
          @Size(max = 35)
          String language) {
    KnownAnalysis analysis = analyses.readable(new AnalysisKey(id, analysisId), reader());
    return Response.ok(pictures.svg(analysis, Languages.negotiate(language, null)))
        .type(SVG + ";charset=UTF-8")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private AnalysisKey audited(UUID id, UUID analysisId) {
    audit.target("postmortem", id);
    audit.detail("analysis", analysisId);
    return new AnalysisKey(id, analysisId);
  }

  private RestResponse<AnalysisView> ok(KnownAnalysis analysis) {
    return Answers.ok(view(analysis), analysis.version());
  }

  private AnalysisView view(KnownAnalysis analysis) {
    return AnalysisView.from(analysis, analyses.findings(analysis));
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
