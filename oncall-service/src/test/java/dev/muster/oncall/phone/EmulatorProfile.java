package dev.muster.oncall.phone;

import dev.muster.testkit.server.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that sends through the emulator and is called back by it. */
public class EmulatorProfile implements QuarkusTestProfile {
  static final String ACCOUNT = "AC00000000000000000000000000000000";
  static final String TOKEN = "twilio_test_auth_token";
  static final String NUMBER = "+15551234567";

  /** Both sides must know the other's address before they start. */
  private static final Map<String, String> CONFIGURATION =
      configuration(FreePort.lend(), FreePort.lend());

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
}
