package dev.muster.comms.announcement.api;

import dev.muster.comms.announcement.Announcement;
import dev.muster.comms.announcement.AnnouncementChecks;
import dev.muster.comms.announcement.Announcements;
import dev.muster.comms.check.Findings;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Single announcements. */
@Path("/api/comms/v1/announcements/{id}")
@Tag(name = "Announcements")
public class AnnouncementResource {
  private final Announcements announcements;
  private final AnnouncementChecks checks;
  private final AuditScope audit;

  AnnouncementResource(Announcements announcements, AnnouncementChecks checks, AuditScope audit) {
    this.announcements = announcements;
    this.checks = checks;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getAnnouncement", summary = "One announcement")
  public RestResponse<AnnouncementResponse> get(@RestPath UUID id) {
    return answer(announcements.get(id));
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("announcement.change")
  @Operation(operationId = "changeAnnouncement", summary = "Change an announcement")
  public RestResponse<AnnouncementResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AnnouncementRequest request) {
    audit.target("announcement", id);
    Announcement announcement = announcements.get(id);
    ETags.requireMatch(ifMatch, announcement.version());
    Findings.require(checks.of(announcement.pageId(), request.settings()), request.acknowledged());
    return answer(announcements.change(announcement, request.settings()));
  }

  @DELETE
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("announcement.remove")
  @Operation(operationId = "removeAnnouncement", summary = "Take an announcement off its page")
  public void remove(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("announcement", id);
    Announcement announcement = announcements.get(id);
    ETags.requireMatch(ifMatch, announcement.version());
    announcements.remove(announcement);
  }

  private static RestResponse<AnnouncementResponse> answer(Announcement announcement) {
    return Answers.ok(AnnouncementResponse.from(announcement), announcement.version());
  }
}
