package dev.muster.oncall.chat;

import dev.muster.testkit.server.FreePort;
import dev.muster.testkit.slack.FakeSlack;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose workspace is the emulator. */
public class SlackEmulatorProfile implements QuarkusTestProfile {
  static final String TOKEN = "xoxb-local-test";

  private static final Map<String, String> CONFIGURATION =
      Map.of(
          "muster.slack.base-url",
          "http://127.0.0.1:" + FreePort.lend() + "/api/",
          "muster.slack.bot-token",
          TOKEN,
          "muster.slack.signing-secret",
          FakeSlack.SIGNING_SECRET);

  @Override
  public Map<String, String> getConfigOverrides() {
    return CONFIGURATION;
  }
}
