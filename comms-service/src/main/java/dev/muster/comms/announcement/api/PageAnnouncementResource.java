package dev.muster.comms.announcement.api;

import dev.muster.comms.announcement.Announcement;
import dev.muster.comms.announcement.AnnouncementChecks;
import dev.muster.comms.announcement.Announcements;
import dev.muster.comms.check.Finding;
import dev.muster.comms.check.Findings;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The announcements of status pages. */
@Path("/api/comms/v1/pages/{pageId}/announcements")
@Tag(name = "Announcements")
public class PageAnnouncementResource {
  private final Announcements announcements;
  private final AnnouncementChecks checks;
  private final StatusPages pages;
  private final AuditScope audit;

  PageAnnouncementResource(
      Announcements announcements, AnnouncementChecks checks, StatusPages pages, AuditScope audit) {
    this.announcements = announcements;
    this.checks = checks;
    this.pages = pages;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listAnnouncements",
      summary = "All announcements of a page, in its order, over ones too")
  public AnnouncementList list(@RestPath UUID pageId) {
    return new AnnouncementList(
        announcements.ofPage(pages.get(pageId).id()).stream()
            .map(AnnouncementResponse::from)
            .toList());
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("announcement.add")
  @Operation(operationId = "addAnnouncement", summary = "Put an announcement on a page")
  public RestResponse<AnnouncementResponse> add(
      @RestPath UUID pageId, @NotNull @Valid AnnouncementRequest request) {
    UUID page = pages.get(pageId).id();
    Findings.require(checks.of(page, request.settings()), request.acknowledged());
    Announcement announcement = announcements.create(page, request.settings());
    audit.target("announcement", announcement.id());
    return Answers.created(
        "/api/comms/v1/announcements/" + announcement.id(),
        AnnouncementResponse.from(announcement),
        announcement.version());
  }

  @POST
  @Path("/checks")
  @Inquiry
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(
      operationId = "checkAnnouncement",
      summary = "What is odd about an announcement before it is there; nothing is kept")
  public List<Finding> check(@RestPath UUID pageId, @NotNull @Valid AnnouncementRequest request) {
    return checks.of(pageId, request.settings());
  }
}
