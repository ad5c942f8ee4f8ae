package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushIT {
  private final RunningPlatform muster = RunningPlatform.get();

  @Test
  void theConsoleIsAnAppAndAPageIsAnsweredFromItsNotification() throws InterruptedException {
    var complaint =
        muster.node(
            "push.mjs",
            Map.of(
                "MUSTER_CONSOLE", muster.url("console"),
                "MUSTER_ONCALL", muster.url("oncall"),
                "MUSTER_USER", "admin",
                "MUSTER_PASSWORD", muster.platform().secret("admin"),
                "MUSTER_SCREENSHOTS",
                    Path.of("target", "screenshots-push").toAbsolutePath().toString()));

    assertThat(complaint).isEmpty();
  }
}
