package dev.muster.postmortem.export.api;

import dev.muster.platform.i18n.Languages;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.analysis.drawing.AnalysisPictures;
import dev.muster.postmortem.export.Downloads;
import dev.muster.postmortem.export.Export;
import dev.muster.postmortem.export.Exports;
import dev.muster.postmortem.export.HtmlExport;
import dev.muster.postmortem.export.MarkdownExport;
import dev.muster.postmortem.export.Papers;
import dev.muster.postmortem.export.PdfExport;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.wording.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Post-mortems as they leave. */
@Path("/api/postmortem/v1/postmortems/{id}")
@Tag(name = "post-mortems")
public class ExportResource {
  private static final String INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private static final String LANGUAGE = "Language of the headings; the document's when absent";

  private final Exports exports;
  private final AnalysisPictures pictures;
  private final PdfExport pdf;
  private final MarkdownRenderer renderer;
  private final Downloads downloads;
  private final CurrentActor actor;

  ExportResource(
      Exports exports,
      AnalysisPictures pictures,
      PdfExport pdf,
      MarkdownRenderer renderer,
      Downloads downloads,
      CurrentActor actor) {
    this.exports = exports;
    this.pictures = pictures;
    this.pdf = pdf;
    this.renderer = renderer;
    this.downloads = downloads;
    this.actor = actor;
  }

  @GET
  @Path("preview")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "previewPostmortem", summary = "The post-mortem as a page, sanitised")
  @APIResponse(
      responseCode = "200",
      description = "A page without scripts",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              schema = @Schema(implementation = String.class)))
  public Response preview(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @QueryParam("language") @Size(max = 35) String language) {
    Export export = read(id);
    return page(html(export, locale(export, language))).build();
  }

  @GET
  @Path("export.html")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "exportPostmortemHtml",
      summary = "The post-mortem as one HTML file that needs nothing else")
  @APIResponse(
      responseCode = "200",
      description = "A page without scripts, with its pictures inside",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              schema = @Schema(implementation = String.class)))
  public Response htmlFile(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @QueryParam("language") @Size(max = 35) String language) {
    Export export = read(id);
    String page = html(export, locale(export, language));
    return file(page(page), export, "html");
  }

  @GET
  @Path("export.md")
  @Produces("text/markdown")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "exportPostmortem", summary = "The post-mortem as a Markdown file")
  @APIResponse(
      responseCode = "200",
      description = "The same post-mortem gives the same bytes; an import reads them back",
      content =
          @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)))
  public Response markdown(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @QueryParam("language") @Size(max = 35) String language) {
    Export export = read(id);
    Locale locale = locale(export, language);
    String text = MarkdownExport.write(Papers.of(export, locale), Wording.in(locale));
    return file(Response.ok(text).type("text/markdown;charset=UTF-8"), export, "md");
  }

  @GET
  @Path("export.pdf")
  @Produces("application/pdf")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "exportPostmortemPdf",
      summary = "The post-mortem as a PDF file with bookmarks, page numbers and its fonts")
  @APIResponse(
      responseCode = "200",
      description = "A tagged PDF",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "503", description = "Too many are being made; try again")
  public Response pdf(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @QueryParam("language") @Size(max = 35) String language) {
    Export export = read(id);
    Locale locale = locale(export, language);
    byte[] paper = pdf.write(Papers.of(export, locale), svg(export, locale), locale);
    return file(Response.ok(paper).type("application/pdf"), export, "pdf");
  }

  @GET
  @Path("export.json")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "exportPostmortemJson",
      summary = "The whole post-mortem as data, in a fixed order")
  @APIResponse(
      responseCode = "200",
      description = "Facts, texts, factors, analyses, action items and the review",
      content = @Content(schema = @Schema(implementation = ExportedPostmortem.class)))
  public Response json(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @QueryParam("language") @Size(max = 35) String language) {
    Export export = read(id);
    ExportedPostmortem data = ExportedPostmortem.from(export, locale(export, language));
    return file(Response.ok(data).type(MediaType.APPLICATION_JSON), export, "json");
  }

  private Export read(UUID id) {
    return exports.read(id, Reader.of(actor.get()));
  }

  private String html(Export export, Locale locale) {
    return HtmlExport.page(Papers.of(export, locale), svg(export, locale), locale, renderer);
  }

  private List<String> svg(Export export, Locale locale) {
    return export.analyses().stream().map(drawn -> pictures.svg(drawn.analysis(), locale)).toList();
  }

  private static Response.ResponseBuilder page(String html) {
    return Response.ok(html)
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .header("Content-Security-Policy", INERT);
  }

  private Response file(Response.ResponseBuilder content, Export export, String ending) {
    downloads.keep(export, ending);
    return content.header(HttpHeaders.CONTENT_DISPOSITION, FileName.of(export, ending)).build();
  }

  private static Locale locale(Export export, String language) {
    return Languages.negotiate(language, export.document().postmortem().language());
  }
}
