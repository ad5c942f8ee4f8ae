package dev.muster.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Starts what the console talks to; tests reach the fakes through the static accessors. */
public final class ConsoleSurroundings implements QuarkusTestResourceLifecycleManager {
  public static final String PUBLIC_URL = "https://console.example.org";

  private static FakeIdentityProvider identityProvider;
  private static FakeService incident;
  private static FakeService comms;

  public static FakeService incident() {
    return incident;
  }

  public static FakeIdentityProvider identityProvider() {
    return identityProvider;
  }

  @Override
  public Map<String, String> start() {
    identityProvider = new FakeIdentityProvider();
    incident = new FakeService("incident");
    comms = new FakeService("comms");
    String nobody = "http://localhost:" + unusedPort();
    return Map.of(
        "quarkus.oidc.auth-server-url",
        identityProvider.issuer(),
        "muster.gateway.public-url",
        PUBLIC_URL,
        "muster.gateway.upstreams.incident",
        incident.url(),
        "muster.gateway.upstreams.comms",
        nobody + "," + comms.url(),
        "muster.gateway.upstreams.oncall",
        nobody);
  }

  @Override
  public void stop() {
    comms.close();
    incident.close();
    identityProvider.close();
  }

  private static int unusedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
