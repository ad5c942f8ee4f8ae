package dev.muster.console.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdentityProviderAwayTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static HttpServer server;

  @BeforeAll
  static void start() {
    var mechanism = new ConsoleAuthenticationMechanism(new NeverConnected());
    Router router = Router.router(VERTX);
    router.route().handler(context -> authenticate(mechanism, context));
    server =
        VERTX
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterAll
  static void stop() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aScriptIsToldThatItIsNotItsFault() {
    given()
        .port(server.actualPort())
        .get("/api/oncall/v1/me")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("code", equalTo("gateway.identity-provider-away"));
  }

  @Test
  void aPersonSeesAPageThatTriesAgain() {
    given()
        .port(server.actualPort())
        .get("/incidents")
        .then()
        .statusCode(503)
        .contentType("text/html")
        .body(containsString("http-equiv=\"refresh\""))
        .body(containsString("Вход сейчас недоступен"));
  }

  private static void authenticate(
      ConsoleAuthenticationMechanism mechanism, RoutingContext context) {
    mechanism
        .authenticate(context, null)
        .chain(nobody -> mechanism.sendChallenge(context))
        .subscribe()
        .with(sent -> {}, context::fail);
  }

  /** What Quarkus does while the provider cannot be reached. */
  private static final class NeverConnected extends OidcAuthenticationMechanism {
    NeverConnected() {
      super(null, null);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
        RoutingContext context, IdentityProviderManager identityProviderManager) {
      return context.normalizedPath().startsWith("/api/")
          ? Uni.createFrom().failure(new OIDCException("not available"))
          : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
      return Uni.createFrom().failure(new OIDCException("not available"));
    }
  }
}
