package dev.muster.oncall.page.api;

import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.page.PostView;
import dev.muster.oncall.page.Posts;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What places were told of an alert. */
@Path("/api/oncall/v1/alerts/{id}/posts")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
@Tag(name = "Alerts")
public class PostResource {
  private final Posts posts;
  private final Alerts alerts;

  PostResource(Posts posts, Alerts alerts) {
    this.posts = posts;
    this.alerts = alerts;
  }

  @GET
  @Operation(
      operationId = "listAlertPosts",
      summary = "What destinations were told of an alert, with its ledger, newest first")
  public Page<PostView> list(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
    return posts.of(alerts.get(id).id(), page);
  }
}
