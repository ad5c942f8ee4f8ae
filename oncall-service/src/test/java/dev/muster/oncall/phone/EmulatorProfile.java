package dev.muster.oncall.phone;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A service that sends through the emulator and is called back by it. */
public class EmulatorProfile implements QuarkusTestProfile {
  static final String ACCOUNT = "AC00000000000000000000000000000000";
  static final String TOKEN = "twilio_test_auth_token";
  static final String NUMBER = "+15551234567";

  /** Both sides must know the other's address before they start. */
  private static final Map<String, String> CONFIGURATION = configuration(freePort(), freePort());

  @Override
  public Map<String, String> getConfigOverrides() {
    return CONFIGURATION;
  }

  private static Map<String, String> configuration(int emulator, int service) {
    return Map.of(
        "muster.twilio.base-url",
        "http://127.0.0.1:" + emulator,
        "muster.twilio.account-sid",
        ACCOUNT,
        "muster.twilio.auth-token",
        TOKEN,
        "muster.twilio.from",
        NUMBER,
        "muster.twilio.secondary.account-sid",
        "",
        "muster.twilio.callback-url",
        "http://127.0.0.1:" + service,
        "quarkus.http.test-port",
        String.valueOf(service));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
