package dev.muster.platform.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accepts {@code Authorization: Bearer mus_...}, and {@code Token token=mus_...} as PagerDuty's
 * clients send it; any other bearer token is left to OIDC.
 */
@ApplicationScoped
public class ApiTokenAuthentication implements HttpAuthenticationMechanism {
  private static final List<String> SCHEMES = List.of("Bearer ", "Token token=");
  private static final int BEFORE_OIDC = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1000;

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    var secret = header == null ? Optional.<String>empty() : secret(header);
    if (secret.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    var request = new ApiTokenRequest(secret.get());
    return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context));
  }

  private static Optional<String> secret(String header) {
    return SCHEMES.stream()
        .filter(scheme -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
        .map(scheme -> header.substring(scheme.length()).trim())
        .filter(secret -> secret.startsWith(ApiToken.PREFIX))
        .findFirst();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(ApiTokenRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.AUTHORIZATION, "bearer", "api-token"));
  }

  @Override
  public int getPriority() {
    return BEFORE_OIDC;
  }
}
