package dev.muster.oncall.escalation.api;

import dev.muster.oncall.escalation.LastResort;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom the organisation pages when an escalation policy is over and nobody answered. */
@Path("/api/oncall/v1/last-resort")
@Tag(name = "Escalation policies")
public class LastResortResource {
  private final LastResort lastResort;

  LastResortResource(LastResort lastResort) {
    this.lastResort = lastResort;
  }

  /**
   * The last resort.
   *
   * @param targets empty for nobody
   */
  public record LastResortBody(@NotNull @Size(max = 10) List<@NotNull @Valid TargetBody> targets) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "getLastResort",
      summary = "Whom alerts page that nobody answered to the end of their policy")
  public RestResponse<LastResortBody> get() {
    return answer();
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Write("last-resort.change")
  @Operation(
      operationId = "changeLastResort",
      summary = "Change whom alerts page in the end; open alerts go on by what was before")
  public RestResponse<LastResortBody> change(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid LastResortBody request) {
    ETags.requireMatch(ifMatch, lastResort.get().version());
    lastResort.set(request.targets().stream().map(TargetBody::target).distinct().toList());
    return answer();
  }

  private RestResponse<LastResortBody> answer() {
    var kept = lastResort.get();
    return Answers.ok(
        new LastResortBody(kept.targets().stream().map(TargetBody::from).toList()), kept.version());
  }
}
