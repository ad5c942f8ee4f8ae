package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleIT {
  private final RunningPlatform muster = RunningPlatform.get();

  @Test
  void aScheduleFollowsTheSunAndPeopleChangeWhoIsOnCallWhenInARealBrowser()
      throws InterruptedException {
    var complaint =
        muster.node(
            "schedules.mjs",
            Map.of(
                "MUSTER_CONSOLE", muster.url("console"),
                "MUSTER_ISSUER", muster.platform().issuer(),
                "MUSTER_MAIL", muster.url("mail"),
                "MUSTER_USER", "admin",
                "MUSTER_PASSWORD", muster.platform().secret("admin"),
                "MUSTER_SCREENSHOTS",
                    Path.of("target", "screenshots-schedules").toAbsolutePath().toString()));

    assertThat(complaint).isEmpty();
  }
}
