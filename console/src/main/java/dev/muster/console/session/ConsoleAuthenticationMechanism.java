package dev.muster.console.session;

import dev.muster.console.problem.Problem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
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
  private static final String PROVIDER_AWAY = "muster.identity-provider-away";

  private final OidcAuthenticationMechanism oidc;

  ConsoleAuthenticationMechanism(OidcAuthenticationMechanism oidc) {
    this.oidc = oidc;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviderManager) {
    return oidc.authenticate(context, identityProviderManager)
        .onFailure(OIDCException.class)
        .recoverWithUni(
            away -> {
              context.put(PROVIDER_AWAY, away);
              return Uni.createFrom().nullItem();
            });
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
    if (context.get(PROVIDER_AWAY) != null) {
      return away(context);
    }
    if (isScriptCall(context)) {
      return done(Problem.signInNeeded().send(context.response()));
    }
    return HttpAuthenticationMechanism.super
        .sendChallenge(context)
        .onFailure(OIDCException.class)
        .recoverWithUni(() -> away(context));
  }

  private static Uni<Boolean> away(RoutingContext context) {
    return done(
        isScriptCall(context)
            ? Problem.identityProviderAway().send(context.response())
            : SignInAway.send(context));
  }

  private static Uni<Boolean> done(Future<Void> answer) {
    return Uni.createFrom().completionStage(answer::toCompletionStage).replaceWith(true);
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
