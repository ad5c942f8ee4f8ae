package dev.muster.comms.publicsite.api;

import dev.muster.comms.publicsite.PagePreviews;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Status pages as they would be. */
@Path("/api/comms/v1/pages/{id}/preview")
@Tag(name = "Status pages")
public class PagePreviewResource {
  private final PagePreviews previews;
  private final StatusPages pages;

  PagePreviewResource(PagePreviews previews, StatusPages pages) {
    this.previews = previews;
    this.pages = pages;
  }

  @POST
  @Inquiry
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(
      operationId = "previewStatusPage",
      summary = "See a page as it would be with other settings; nothing is stored")
  public PagePreviewResponse preview(
      @RestPath UUID id, @NotNull @Valid PagePreviewRequest request) {
    return new PagePreviewResponse(
        previews.render(
            pages.get(id),
            request.changes(),
            request.language(),
            Boolean.TRUE.equals(request.dark())));
  }
}
