package dev.muster.comms.imports.api;

import dev.muster.comms.external.ExternalAddress;
import dev.muster.comms.imports.ImportAction;
import dev.muster.comms.imports.ImportItem;
import dev.muster.comms.imports.ImportKind;
import dev.muster.comms.imports.PageImport;
import dev.muster.comms.imports.PageImports;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.Who;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of pages from other Statuspages. */
@Path("/api/comms/v1/pages/{pageId}/imports")
@Tag(name = "Imports")
public class PageImportResource {
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID HIGHEST = new UUID(-1, -1);

  private final PageImports imports;
  private final StatusPages pages;
  private final CurrentActor actor;
  private final AuditScope audit;

  PageImportResource(PageImports imports, StatusPages pages, CurrentActor actor, AuditScope audit) {
    this.imports = imports;
    this.pages = pages;
    this.actor = actor;
    this.audit = audit;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Write("page-import.read")
  @Operation(
      operationId = "readPageImport",
      summary = "Read another Statuspage for an import",
      description = "Nothing is made until it is started; look at what would happen first.")
  public RestResponse<PageImportResponse> read(
      @RestPath UUID pageId, @NotNull @Valid PageImportRequest request) {
    PageImport run = begin(pages.get(pageId), request, actor.get().who());
    audit.target("page-import", run.id());
    audit.detail("origin", run.origin());
    return Answers.created("/api/comms/v1/pages/" + pageId + "/imports/" + run.id(), response(run));
  }

  private PageImport begin(StatusPage page, PageImportRequest request, Who by) {
    return switch (request.origin()) {
      case MANAGE_API ->
          imports.fromManageApi(
              page,
              Optional.ofNullable(request.baseUrl())
                  .filter(url -> !url.isBlank())
                  .orElse(ExternalAddress.VENDOR),
              required("externalId", request.externalId()),
              required("apiKey", request.apiKey()),
              request.language(),
              by);
      case PUBLIC_PAGE ->
          imports.fromPublicPage(
              page, required("baseUrl", request.baseUrl()), request.language(), by);
      case UPLOAD ->
          imports.fromDocument(
              page, required("document", request.document()), request.language(), by);
    };
  }

  private static String required(String field, String value) {
    if (value == null || value.isBlank()) {
      throw new ProblemException(
          Problem.unprocessable(
              "page-import.incomplete",
              "Something is needed to read the other side",
              new FieldError(field, "required", "must not be empty for this origin")));
    }
    return value;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "listPageImports", summary = "Imports of a page, the newest first")
  public Page<PageImportResponse> list(@RestPath UUID pageId, @Valid @BeanParam PageRequest page) {
    Optional<Cursor> cursor = page.after(2);
    return Page.of(
            imports.after(
                pages.get(pageId).id(),
                cursor.map(at -> at.instant(0)).orElse(LATEST),
                cursor.map(at -> at.uuid(1)).orElse(HIGHEST),
                page.fetchSize()),
            page,
            last -> Cursor.encode(last.createdAt(), last.id()))
        .map(this::response);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "getPageImport", summary = "What an import does and how far it is")
  public PageImportResponse get(@RestPath UUID pageId, @RestPath UUID id) {
    return response(imports.get(pageId, id));
  }

  @GET
  @Path("/{id}/items")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(
      operationId = "listImportItems",
      summary = "The objects of an import and what becomes of each, in their order")
  public Page<ImportItemResponse> items(
      @RestPath UUID pageId,
      @RestPath UUID id,
      @Valid @BeanParam PageRequest page,
      @RestQuery ImportKind kind,
      @RestQuery ImportAction action) {
    Optional<ImportItem> after = page.after(3).map(PageImportResource::place);
    return Page.of(
            imports.items(imports.get(pageId, id), kind, action, after, page.fetchSize()),
            page,
            last -> Cursor.encode(last.rank(), last.place(), last.externalId()))
        .map(ImportItemResponse::from);
  }

  private static ImportItem place(Cursor cursor) {
    return new ImportItem(
        ImportKind.GROUP,
        cursor.text(2),
        (int) cursor.number(0),
        (int) cursor.number(1),
        "",
        ImportAction.SKIP,
        null,
        null);
  }

  @POST
  @Path("/{id}/start")
  @RolesAllowed(Roles.ADMIN)
  @Write("page-import.start")
  @Operation(operationId = "startPageImport", summary = "Make what the preview of an import shows")
  public PageImportResponse start(@RestPath UUID pageId, @RestPath UUID id) {
    audit.target("page-import", id);
    return response(imports.start(imports.locked(pageId, id), actor.get().who()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Write("page-import.remove")
  @Operation(
      operationId = "removePageImport",
      summary = "Stop and forget an import",
      description = "What it made stays.")
  public void remove(@RestPath UUID pageId, @RestPath UUID id) {
    audit.target("page-import", id);
    imports.remove(imports.locked(pageId, id));
  }

  private PageImportResponse response(PageImport run) {
    return PageImportResponse.from(run, imports.counts(run));
  }
}
