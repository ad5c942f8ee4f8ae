package dev.muster.oncall.token.api;

import dev.muster.oncall.token.ApiTokens;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** API tokens, for scripts and for clients that cannot sign in. */
@Path("/api/oncall/v1/api-tokens")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "API tokens")
public class TokenResource {
  private final ApiTokens tokens;
  private final CurrentActor actor;
  private final AuditScope audit;

  TokenResource(ApiTokens tokens, CurrentActor actor, AuditScope audit) {
    this.tokens = tokens;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "listApiTokens", summary = "API tokens, newest first")
  public Page<TokenResponse> list(@Valid @BeanParam PageRequest page) {
    return tokens.page(page).map(token -> TokenResponse.from(token, null));
  }

  @POST
  @Write(value = "api-token.issue", secret = true)
  @Operation(operationId = "issueApiToken", summary = "Make an API token; it is shown once")
  public RestResponse<TokenResponse> issue(@NotNull @Valid TokenRequest request) {
    var issued =
        tokens.issue(
            request.name(),
            request.personId(),
            request.roles(),
            request.expiresAt(),
            actor.get().name());
    audit.target("api-token", issued.token().id());
    return RestResponse.status(
        RestResponse.Status.CREATED, TokenResponse.from(issued.token(), issued.secret()));
  }

  @DELETE
  @Path("/{id}")
  @Write("api-token.revoke")
  @Operation(operationId = "revokeApiToken", summary = "Revoke an API token for good")
  public void revoke(@RestPath UUID id) {
    audit.target("api-token", id);
    tokens.revoke(id);
  }
}
