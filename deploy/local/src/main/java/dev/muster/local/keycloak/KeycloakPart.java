package dev.muster.local.keycloak;

import dev.muster.local.Layout;
import dev.muster.local.Names;
import dev.muster.local.Secrets;
import dev.muster.local.net.Http;
import dev.muster.local.part.Launch;
import dev.muster.local.part.Notices;
import dev.muster.local.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The embedded Keycloak with the realm of Muster. */
public final class KeycloakPart implements Part {
  private static final String LAUNCHER_CLIENT = "muster-launcher";

  private final KeycloakHome home;
  private final int port;
  private final Secrets secrets;
  private final Realm realm;

  public KeycloakPart(Layout layout, int port, Secrets secrets, Realm realm) {
    this.home = new KeycloakHome(layout);
    this.port = port;
    this.secrets = secrets;
    this.realm = realm;
  }

  public static String baseUrl(int port) {
    return "http://localhost:" + port;
  }

  /** The issuer of the embedded Keycloak's tokens. */
  public static String issuer(int port) {
    return baseUrl(port) + "/realms/" + Realm.NAME;
  }

  @Override
  public String name() {
    return Names.KEYCLOAK;
  }

  @Override
  public String address() {
    return baseUrl(port);
  }

  @Override
  public void prepare(Notices notices) throws IOException, InterruptedException {
    home.prepare(notices);
  }

  @Override
  public boolean givesWay() {
    return true;
  }

  @Override
  public Launch launch() {
    return new Launch(
        home.command(
            List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + baseUrl(port),
                "--cache=local",
                "--db-pool-initial-size=1")),
        Map.of(
            "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
            LAUNCHER_CLIENT,
            "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
            secrets.password("keycloak-launcher")),
        home.folder());
  }

  @Override
  public boolean answers() throws InterruptedException {
    return Http.answersOk(baseUrl(port) + "/realms/master/.well-known/openid-configuration");
  }

  /** Applies the realm when it is missing or differs from the one applied last. */
  @Override
  public void completeStart(Notices notices) throws IOException {
    Path applied = home.folder().resolve("realm.sha256");
    if (Files.exists(applied) && Files.readString(applied).equals(realm.hash())) {
      return;
    }
    new RealmSync(baseUrl(port), LAUNCHER_CLIENT, secrets.password("keycloak-launcher"))
        .apply(realm);
    Files.writeString(applied, realm.hash());
  }
}
