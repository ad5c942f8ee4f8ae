package dev.muster.postmortem.tracker.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.tracker.TrackerConnection;
import dev.muster.postmortem.tracker.TrackerConnections;
import dev.muster.postmortem.tracker.TrackerIssue;
import dev.muster.postmortem.tracker.TrackerIssues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The issue of an action item (ACT-11): made, linked, unlinked, and what both differ in. */
@Path("/api/postmortem/v1/action-items/{id}/issue")
@Tag(name = "trackers")
public class ItemIssueResource {
  private static final String KIND = "action-item";

  private final TrackerIssues issues;
  private final TrackerConnections connections;
  private final CurrentActor actor;
  private final AuditScope audit;
  private final InstantSource time;

  ItemIssueResource(
      TrackerIssues issues,
      TrackerConnections connections,
      CurrentActor actor,
      AuditScope audit,
      InstantSource time) {
    this.issues = issues;
    this.connections = connections;
    this.actor = actor;
    this.audit = audit;
    this.time = time;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "getIssueOfActionItem",
      summary = "The issue of an action item in a tracker, and where it could have one")
  public ItemIssueView get(@PathParam("id") UUID id) {
    return view(id);
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("action-item.link-issue")
  @Operation(
      operationId = "linkIssue",
      summary = "Make an issue for an action item, or link one that is there")
  public ItemIssueView link(@PathParam("id") UUID id, @NotNull @Valid IssueLink wanted) {
    audit.target(KIND, id);
    audit.detail("tracker", wanted.connectionId());
    String reference = wanted.reference() == null ? null : wanted.reference().strip();
    issues.link(id, wanted.connectionId(), reference, reader(), actor.get().who());
    return view(id);
  }

  @DELETE
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("action-item.unlink-issue")
  @Operation(
      operationId = "unlinkIssue",
      summary = "The action item and its issue go separate ways",
      description = "The issue stays as it is.")
  public void unlink(@PathParam("id") UUID id) {
    audit.target(KIND, id);
    issues.unlink(id, reader());
  }

  @POST
  @Path("decision")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("action-item.decide-issue")
  @Operation(
      operationId = "decideIssueConflict",
      summary = "Say whose status counts, as both were changed")
  public ItemIssueView decide(@PathParam("id") UUID id, @NotNull @Valid IssueDecision wanted) {
    audit.target(KIND, id);
    audit.detail("take", wanted.take());
    boolean ours = wanted.take() == IssueDecision.IssueSide.OURS;
    issues.decide(id, ours, reader(), actor.get().who());
    return view(id);
  }

  @POST
  @Path("attempt")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("action-item.retry-issue")
  @Operation(operationId = "retryIssue", summary = "Try again what the tracker did not take")
  public ItemIssueView tryAgain(@PathParam("id") UUID id) {
    audit.target(KIND, id);
    issues.tryAgain(id, reader());
    return view(id);
  }

  private ItemIssueView view(UUID id) {
    var issue = issues.of(id, reader());
    return new ItemIssueView(
        issue.map(this::view).orElse(null),
        issues.usable(id).stream().map(ItemIssueView.TrackerChoice::from).toList());
  }

  private ItemIssueView.LinkedIssue view(TrackerIssue issue) {
    TrackerConnection connection = connections.get(issue.connectionId());
    return ItemIssueView.LinkedIssue.from(
        issue,
        connection,
        connections.state(connection),
        connections.nextAt(connection),
        time.instant(),
        issues.conflicts(issue));
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
