package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfflineIT {
  private final RunningPlatform muster = RunningPlatform.get();

  @Test
  void twentyEntriesWrittenOfflineArriveOnceAndInOrderAfterTheTabWasClosed()
      throws InterruptedException {
    var complaint =
        muster.node(
            "offline.mjs",
            Map.of(
                "MUSTER_CONSOLE", muster.url("console"),
                "MUSTER_USER", "admin",
                "MUSTER_PASSWORD", muster.platform().secret("admin"),
                "MUSTER_SCREENSHOTS",
                    Path.of("target", "screenshots-offline").toAbsolutePath().toString()));

    assertThat(complaint).isEmpty();
  }
}
