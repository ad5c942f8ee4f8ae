package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.e2e.estate.Estate;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarRoomIT {
  private static final String SERVICE = "Wallet";

  private final RunningPlatform muster = RunningPlatform.get();

  @Test
  void aCommanderRunsAnIncidentByKeyboardAloneAndByTouchAloneInARealBrowser()
      throws InterruptedException {
    var me = muster.admin().get(muster.url("oncall") + "/api/oncall/v1/me").get("id").asText();
    Estate.serviceThatPages(muster.admin(), muster.url("oncall"), SERVICE, me);

    var complaint =
        muster.node(
            "warroom.mjs",
            Map.of(
                "MUSTER_CONSOLE", muster.url("console"),
                "MUSTER_ISSUER", muster.platform().issuer(),
                "MUSTER_USER", "admin",
                "MUSTER_PASSWORD", muster.platform().secret("admin"),
                "MUSTER_SERVICE", SERVICE,
                "MUSTER_SCREENSHOTS",
                    Path.of("target", "screenshots-war-room").toAbsolutePath().toString()));

    assertThat(complaint).isEmpty();
  }
}
