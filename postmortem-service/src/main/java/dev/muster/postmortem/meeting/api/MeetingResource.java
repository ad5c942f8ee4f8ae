package dev.muster.postmortem.meeting.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.meeting.Attendee;
import dev.muster.postmortem.meeting.MeetingCalendar;
import dev.muster.postmortem.meeting.Meetings;
import dev.muster.postmortem.meeting.ReviewMeeting;
import dev.muster.postmortem.meeting.api.MeetingRequests.CancelledMeeting;
import dev.muster.postmortem.meeting.api.MeetingRequests.ChangedMeeting;
import dev.muster.postmortem.meeting.api.MeetingRequests.HeldMeeting;
import dev.muster.postmortem.meeting.api.MeetingRequests.NewMeeting;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The review meeting of a post-mortem. */
@Path("/api/postmortem/v1/postmortems/{id}/meeting")
@Tag(name = "review meetings")
public class MeetingResource {
  private final Meetings meetings;
  private final MeetingCalendar calendar;
  private final Postmortems postmortems;
  private final Catalog catalog;
  private final CurrentActor actor;
  private final AuditScope audit;

  MeetingResource(
      Meetings meetings,
      MeetingCalendar calendar,
      Postmortems postmortems,
      Catalog catalog,
      CurrentActor actor,
      AuditScope audit) {
    this.meetings = meetings;
    this.calendar = calendar;
    this.postmortems = postmortems;
    this.catalog = catalog;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getReviewMeeting", summary = "The review meeting")
  @APIResponse(
      responseCode = "200",
      description = "With its version as entity tag",
      content = @Content(schema = @Schema(implementation = MeetingView.class)))
  public RestResponse<MeetingView> get(@PathParam("id") UUID id) {
    return tagged(meetings.readable(id, reader()));
  }

  @GET
  @Path("invitation.ics")
  @Produces("text/calendar")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getReviewInvitation", summary = "The meeting for a calendar (RFC 5545)")
  @APIResponse(
      responseCode = "200",
      description = "One event",
      content =
          @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
  public Response invitation(
      @PathParam("id") UUID id,
      @Parameter(description = "The document's when absent") @QueryParam("language") @Size(max = 35)
          String language) {
    ReviewMeeting meeting = meetings.readable(id, reader());
    Postmortem postmortem = postmortems.readable(id, reader());
    Locale locale = Languages.negotiate(language, postmortem.language());
    return Response.ok(calendar.file(meeting, postmortem, locale))
        .type("text/calendar;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"review-%s.ics\""
                .formatted(postmortem.reference().replaceAll("[^A-Za-z0-9-]", "")))
        .build();
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("review-meeting.call")
  @Operation(
      operationId = "callReviewMeeting",
      summary = "Call a meeting where there is none; without a time, one is proposed")
  public MeetingView call(@PathParam("id") UUID id, @NotNull @Valid NewMeeting wanted) {
    audit.target("postmortem", id);
    return view(meetings.call(id, wanted.startsAt(), reader()));
  }

  @PATCH
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("review-meeting.change")
  @Operation(
      operationId = "changeReviewMeeting",
      summary = "Move it, or change place, agenda, attendees or notes")
  @APIResponse(
      responseCode = "200",
      description = "Changed, with its version as entity tag",
      content = @Content(schema = @Schema(implementation = MeetingView.class)))
  public RestResponse<MeetingView> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid ChangedMeeting wanted) {
    audit.target("postmortem", id);
    return tagged(meetings.change(id, wanted.change(), ifMatch, reader()));
  }

  @POST
  @Path("cancel")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("review-meeting.cancel")
  @Operation(operationId = "cancelReviewMeeting", summary = "Call it off")
  public MeetingView cancel(@PathParam("id") UUID id, @NotNull @Valid CancelledMeeting wanted) {
    audit.target("postmortem", id);
    return view(meetings.cancel(id, wanted.reason(), reader()));
  }

  @POST
  @Path("begin")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("review-meeting.begin")
  @Operation(operationId = "beginReviewMeeting", summary = "Open it: the agenda begins to run")
  public MeetingView begin(@PathParam("id") UUID id) {
    audit.target("postmortem", id);
    return view(meetings.begin(id, reader()));
  }

  @POST
  @Path("hold")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("review-meeting.hold")
  @Operation(operationId = "holdReviewMeeting", summary = "Say that it was held, and who came")
  @APIResponse(
      responseCode = "200",
      description = "Noted, with its version as entity tag",
      content = @Content(schema = @Schema(implementation = MeetingView.class)))
  public RestResponse<MeetingView> hold(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid HeldMeeting wanted) {
    audit.target("postmortem", id);
    return tagged(meetings.hold(id, wanted.held(), ifMatch, reader(), actor.get().who()));
  }

  private RestResponse<MeetingView> tagged(ReviewMeeting meeting) {
    return Answers.ok(view(meeting), meeting.version());
  }

  private MeetingView view(ReviewMeeting meeting) {
    return MeetingView.from(
        meeting, People.of(catalog, meeting.attendees().stream().map(Attendee::personId).toList()));
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
