package dev.muster.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.Optional;

/** Turns a usable API token into the identity that {@link CurrentActor} reads. */
@ApplicationScoped
public class ApiTokenIdentityProvider implements IdentityProvider<ApiTokenRequest> {
  static final String ACTOR = "muster.actor";

  private final Instance<ApiTokenDirectory> directory;
  private final InstantSource time;

  ApiTokenIdentityProvider(Instance<ApiTokenDirectory> directory, InstantSource time) {
    this.directory = directory;
    this.time = time;
  }

  @Override
  public Class<ApiTokenRequest> getRequestType() {
    return ApiTokenRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      ApiTokenRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identify(request.token()));
  }

  private SecurityIdentity identify(String secret) {
    var token =
        find(secret)
            .filter(found -> found.isUsableAt(time.instant()))
            .orElseThrow(AuthenticationFailedException::new);
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(token.name()))
        .addRoles(token.roles())
        .addAttribute(ACTOR, token.actor())
        .build();
  }

  private Optional<ApiToken> find(String secret) {
    return directory.isUnsatisfied()
        ? Optional.empty()
        : directory.get().byHash(SecretHash.sha256(secret));
  }
}
