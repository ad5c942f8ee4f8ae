package dev.muster.postmortem.publication.api;

import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.action.api.ActionItemViews;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.publication.Document;
import dev.muster.postmortem.publication.Documents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Post-mortems as they are read: whole and published. */
@Path("/api/postmortem/v1/postmortems")
@Tag(name = "post-mortems")
public class PublicationResource {
  private final Documents documents;
  private final IncidentReadModel incidents;
  private final MarkdownRenderer renderer;
  private final ActionItemViews items;
  private final CurrentActor actor;
  private final AuditScope audit;
  private final InstantSource time;

  PublicationResource(
      Documents documents,
      IncidentReadModel incidents,
      MarkdownRenderer renderer,
      ActionItemViews items,
      CurrentActor actor,
      AuditScope audit,
      InstantSource time) {
    this.documents = documents;
    this.incidents = incidents;
    this.renderer = renderer;
    this.items = items;
    this.actor = actor;
    this.audit = audit;
    this.time = time;
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getPostmortem", summary = "The whole post-mortem")
  public PostmortemView get(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    return view(documents.read(id, reader()), accepted);
  }

  @POST
  @Path("{id}/publish")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("postmortem.publish")
  @Operation(
      operationId = "publishPostmortem",
      summary =
          "Publish; needs a root cause, an owned action item or a reason for none, and for each"
              + " factor one or a reason")
  public PostmortemView publish(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted,
      @NotNull @Valid PublishRequest wanted) {
    audit.target("postmortem", id);
    return view(documents.publish(id, wanted.reasons(), actor.get()), accepted);
  }

  @GET
  @Path("{id}/timeline")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "getTimeline",
      summary = "The timeline of the incident in order of occurrence")
  public Page<TimelineEntry> timeline(
      @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    return incidents.timeline(documents.incidentOf(id, reader()), page);
  }

  private PostmortemView view(Document document, String accepted) {
    return PostmortemView.from(
        document,
        items.all(document.items(), reader()),
        new PostmortemView.Eyes(actor.get(), Languages.negotiate(null, accepted), time.instant()),
        renderer);
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
