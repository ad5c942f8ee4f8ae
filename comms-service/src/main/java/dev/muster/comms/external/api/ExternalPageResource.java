package dev.muster.comms.external.api;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.external.ExternalMapping;
import dev.muster.comms.external.ExternalObjects;
import dev.muster.comms.external.ExternalPage;
import dev.muster.comms.external.ExternalPages;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The external Statuspage that says what a page of ours says. */
@Path("/api/comms/v1/pages/{pageId}/external")
@Tag(name = "External pages")
public class ExternalPageResource {
  private final ExternalPages externalPages;
  private final ExternalMapping mapping;
  private final ExternalObjects objects;
  private final StatusPages pages;
  private final Components components;
  private final AuditScope audit;

  ExternalPageResource(
      ExternalPages externalPages,
      ExternalMapping mapping,
      ExternalObjects objects,
      StatusPages pages,
      Components components,
      AuditScope audit) {
    this.externalPages = externalPages;
    this.mapping = mapping;
    this.objects = objects;
    this.pages = pages;
    this.components = components;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(
      operationId = "getExternalPage",
      summary = "Where a page is published as well, and how that goes")
  public RestResponse<ExternalPageResponse> get(@RestPath UUID pageId) {
    return answer(externalPages.ofPage(pages.get(pageId).id()));
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Write("external-page.connect")
  @Operation(
      operationId = "connectExternalPage",
      summary = "Publish a page at an external Statuspage as well",
      description =
          "Another address begins anew. What is open then, and what becomes public from then on,"
              + " is written there.")
  public RestResponse<ExternalPageResponse> connect(
      @RestPath UUID pageId,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ExternalPageRequest request) {
    audit.target("status-page", pageId);
    externalPages
        .find(pages.get(pageId).id())
        .ifPresent(present -> ETags.requireMatch(ifMatch, present.version()));
    audit.detail("externalId", request.externalId());
    audit.detail("enabled", request.enabled());
    return answer(
        externalPages.connect(
            pages.get(pageId),
            request.address(),
            request.apiKey(),
            request.language(),
            request.enabled()));
  }

  @DELETE
  @RolesAllowed(Roles.ADMIN)
  @Write("external-page.disconnect")
  @Operation(
      operationId = "disconnectExternalPage",
      summary = "Write nothing at the external Statuspage any more",
      description = "What is there stays. The key is forgotten.")
  public void disconnect(@RestPath UUID pageId, @HeaderParam("If-Match") String ifMatch) {
    audit.target("status-page", pageId);
    ExternalPage page = externalPages.ofPage(pages.get(pageId).id());
    ETags.requireMatch(ifMatch, page.version());
    externalPages.disconnect(page);
  }

  @POST
  @Path("/reading")
  @RolesAllowed(Roles.ADMIN)
  @Write("external-page.read")
  @Operation(
      operationId = "readExternalPage",
      summary = "Read the external page as soon as possible, and compare")
  public RestResponse<ExternalPageResponse> read(@RestPath UUID pageId) {
    audit.target("status-page", pageId);
    ExternalPage page = externalPages.ofPage(pages.get(pageId).id());
    externalPages.readSoon(page);
    return answer(page);
  }

  @GET
  @Path("/components")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(
      operationId = "getExternalComponents",
      summary = "Which component is which, with proposals by name")
  public ComponentMappingResponse components(@RestPath UUID pageId) {
    return mapping(externalPages.ofPage(pages.get(pageId).id()));
  }

  @PUT
  @Path("/components")
  @RolesAllowed(Roles.ADMIN)
  @Write("external-page.map")
  @Operation(operationId = "mapExternalComponents", summary = "Decide which component is which")
  public ComponentMappingResponse map(
      @RestPath UUID pageId, @NotNull @Valid ComponentMappingRequest request) {
    audit.target("status-page", pageId);
    ExternalPage page = externalPages.ofPage(pages.get(pageId).id());
    mapping.map(page, request.pairs());
    return mapping(page);
  }

  private ComponentMappingResponse mapping(ExternalPage page) {
    Map<UUID, String> chosen = mapping.of(page);
    Map<UUID, String> proposals = mapping.proposals(page);
    List<Component> ours = components.ofPage(page.pageId());
    return new ComponentMappingResponse(
        ours.stream()
            .map(
                each ->
                    new ComponentMappingResponse.Pair(
                        each.id(), each.name(), chosen.get(each.id()), proposals.get(each.id())))
            .toList(),
        objects.progress(page).components());
  }

  private RestResponse<ExternalPageResponse> answer(ExternalPage page) {
    return Answers.ok(ExternalPageResponse.from(page, objects.progress(page)), page.version());
  }
}
