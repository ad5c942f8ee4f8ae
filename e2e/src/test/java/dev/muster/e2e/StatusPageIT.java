package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusPageIT {
  private final RunningPlatform muster = RunningPlatform.get();

  @Test
  void aStatusPageCanBeReadByEverybodyInARealBrowser() throws InterruptedException {
    var complaint =
        muster.node(
            "statuspage.mjs",
            Map.of(
                "MUSTER_STATUS", muster.url("comms"),
                "MUSTER_CONSOLE", muster.url("console"),
                "MUSTER_ISSUER", muster.platform().issuer(),
                "MUSTER_USER", "admin",
                "MUSTER_PASSWORD", muster.platform().secret("admin"),
                "MUSTER_SCREENSHOTS",
                    Path.of("target", "screenshots-status-page").toAbsolutePath().toString()));

    assertThat(complaint).isEmpty();
  }
}
