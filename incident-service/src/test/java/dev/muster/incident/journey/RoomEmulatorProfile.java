package dev.muster.incident.journey;

import dev.muster.testkit.server.FreePort;
import dev.muster.testkit.slack.FakeSlack;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose Slack workspace is the emulator. */
public class RoomEmulatorProfile implements QuarkusTestProfile {
  static final String TOKEN = "xoxb-of-muster";
  private static final Map<String, String> CONFIGURATION =
      Map.of(
          "muster.slack.base-url",
          "http://127.0.0.1:" + FreePort.lend() + "/api/",
          "muster.slack.bot-token",
          TOKEN,
          "muster.slack.signing-secret",
          FakeSlack.SIGNING_SECRET,
          "muster.incident.war-rooms.teams-workflow",
          "https://teams.invalid/workflow?sig=secret");

  @Override
  public Map<String, String> getConfigOverrides() {
    return CONFIGURATION;
  }
}
