package dev.muster.comms.manage.incident.api;

import dev.muster.comms.manage.api.ManageBody;
import dev.muster.comms.manage.api.ManageCaller;
import dev.muster.comms.manage.api.Managed;
import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.manage.incident.IncidentReader;
import dev.muster.comms.manage.incident.WirePostmortem;
import dev.muster.comms.post.Post;
import dev.muster.comms.postmortem.PublicPostmortem;
import dev.muster.comms.postmortem.PublicPostmortems;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The post-mortem of an incident in the shapes of Statuspage's manage API. */
@Path("/v1/pages/{page}/incidents/{incident}/postmortem")
@Managed
@Consumes(MediaType.WILDCARD)
@Tag(name = "Statuspage-shaped")
public class ManagePostmortemResource {
  private static final int LONGEST = 50_000;

  private final ManageCaller caller;
  private final IncidentReader reader;
  private final PublicPostmortems postmortems;
  private final CurrentActor actor;
  private final AuditScope audit;

  ManagePostmortemResource(
      ManageCaller caller,
      IncidentReader reader,
      PublicPostmortems postmortems,
      CurrentActor actor,
      AuditScope audit) {
    this.caller = caller;
    this.reader = reader;
    this.postmortems = postmortems;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "manageGetPostmortem", summary = "The post-mortem of an incident")
  public WirePostmortem get(@RestPath String page, @RestPath String incident) {
    StatusPage on = caller.page(page);
    return WirePostmortem.of(on, postmortems.get(reader.post(on, incident)));
  }

  @PUT
  @Write("public-postmortem.write")
  @Operation(operationId = "manageWritePostmortem", summary = "Write the draft")
  public WirePostmortem write(@RestPath String page, @RestPath String incident, ManageBody body) {
    StatusPage on = caller.page(page);
    Post post = found(on, incident);
    String draft = body.fields().needed("postmortem").neededText("body_draft", LONGEST);
    Map<String, String> words =
        new HashMap<>(postmortems.find(post).map(PublicPostmortem::draft).orElse(Map.of()));
    words.put(on.languages().get(0), draft);
    return WirePostmortem.of(on, postmortems.write(actor.get(), post, words));
  }

  @PUT
  @Path("/publish")
  @Write("public-postmortem.publish")
  @Operation(operationId = "managePublishPostmortem", summary = "Publish the draft")
  public WirePostmortem publish(@RestPath String page, @RestPath String incident, ManageBody body) {
    StatusPage on = caller.page(page);
    Post post = found(on, incident);
    Fields fields = body.fields();
    boolean tell =
        fields.has("postmortem") && fields.needed("postmortem").flag("notify_subscribers", false);
    return WirePostmortem.of(on, postmortems.publish(actor.get(), post, tell));
  }

  @PUT
  @Path("/revert")
  @Write("public-postmortem.revert")
  @Operation(operationId = "manageRevertPostmortem", summary = "Take what is published back")
  public WirePostmortem revert(@RestPath String page, @RestPath String incident) {
    StatusPage on = caller.page(page);
    return WirePostmortem.of(on, postmortems.revert(actor.get(), found(on, incident)));
  }

  @DELETE
  @Write("public-postmortem.remove")
  @Operation(operationId = "manageRemovePostmortem", summary = "Delete draft and publication")
  public void remove(@RestPath String page, @RestPath String incident) {
    postmortems.remove(actor.get(), found(caller.page(page), incident));
  }

  private Post found(StatusPage page, String code) {
    Post post = reader.post(page, code);
    audit.target("post", post.id());
    return post;
  }
}
