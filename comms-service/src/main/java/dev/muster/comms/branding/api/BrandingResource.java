package dev.muster.comms.branding.api;

import dev.muster.comms.branding.BrandingSettings;
import dev.muster.comms.branding.Brandings;
import dev.muster.comms.branding.PageBranding;
import dev.muster.comms.branding.PictureSlot;
import dev.muster.comms.branding.Pictures;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The look of status pages. */
@Path("/api/comms/v1/pages/{id}/branding")
@Tag(name = "Branding")
public class BrandingResource {
  private final Brandings brandings;
  private final Pictures pictures;
  private final StatusPages pages;
  private final AuditScope audit;

  BrandingResource(Brandings brandings, Pictures pictures, StatusPages pages, AuditScope audit) {
    this.brandings = brandings;
    this.pictures = pictures;
    this.pages = pages;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getBranding", summary = "The look of a page")
  public RestResponse<BrandingResponse> get(@RestPath UUID id) {
    return answer(pages.get(id).id());
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("status-page.branding")
  @Operation(
      operationId = "changeBranding",
      summary = "Change the look of a page",
      description = "Refused while any words could not be read: the contrast is checked.")
  public RestResponse<BrandingResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid BrandingRequest request) {
    audit.target("status-page", id);
    UUID pageId = pages.get(id).id();
    ETags.requireMatch(ifMatch, version(pageId));
    brandings.change(pageId, request.settings());
    return answer(pageId);
  }

  @PUT
  @Path("/pictures/{slot}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("status-page.picture")
  @Consumes({MediaType.APPLICATION_OCTET_STREAM, "image/png", "image/webp", "image/svg+xml"})
  @Operation(
      operationId = "putPagePicture",
      summary = "Put a picture on a page: PNG, WebP or SVG without scripts, at most 128 KiB",
      description = "Its kind is what its bytes say, whatever the header says.")
  public PictureResponse putPicture(
      @RestPath UUID id, @RestPath PictureSlot slot, @NotNull byte[] file) {
    audit.target("status-page", id);
    return PictureResponse.from(pictures.put(pages.get(id).id(), slot, file));
  }

  @DELETE
  @Path("/pictures/{slot}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("status-page.picture-remove")
  @Operation(operationId = "removePagePicture", summary = "Take a picture off a page")
  public void removePicture(@RestPath UUID id, @RestPath PictureSlot slot) {
    audit.target("status-page", id);
    pictures.remove(pages.get(id).id(), slot);
  }

  private RestResponse<BrandingResponse> answer(UUID pageId) {
    BrandingSettings settings =
        brandings.of(pageId).map(PageBranding::settings).orElse(BrandingSettings.SHIPPED);
    return Answers.ok(BrandingResponse.from(settings, pictures.ofPage(pageId)), version(pageId));
  }

  private long version(UUID pageId) {
    return brandings.of(pageId).map(PageBranding::version).orElse(-1L);
  }
}
