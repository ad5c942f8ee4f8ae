package dev.muster.console.session;

import dev.muster.console.problem.Problem;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * OIDC code flow for pages; calls made by scripts get a 401 problem instead of a redirect that they
 * could not follow.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class ConsoleAuthenticationMechanism implements HttpAuthenticationMechanism {
  private final OidcAuthenticationMechanism oidc;

  ConsoleAuthenticationMechanism(OidcAuthenticationMechanism oidc) {
    this.oidc = oidc;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviderManager) {
    return oidc.authenticate(context, identityProviderManager);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    if (isScriptCall(context)) {
      return Uni.createFrom().item(new ChallengeData(401, null, null));
    }
    return oidc.getChallenge(context);
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    if (isScriptCall(context)) {
      return Uni.createFrom()
          .completionStage(
              () -> Problem.signInNeeded().send(context.response()).toCompletionStage())
          .replaceWith(true);
    }
    return HttpAuthenticationMechanism.super.sendChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }

  static boolean isScriptCall(RoutingContext context) {
    String path = context.normalizedPath();
    return path.startsWith("/api/")
        || path.equals("/session")
        || context.request().getHeader("X-Requested-With") != null;
  }
}
