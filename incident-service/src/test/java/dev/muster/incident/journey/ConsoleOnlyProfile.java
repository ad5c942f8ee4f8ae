package dev.muster.incident.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service without any chat. */
public class ConsoleOnlyProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("muster.slack.bot-token", "", "muster.slack.signing-secret", "");
  }
}
