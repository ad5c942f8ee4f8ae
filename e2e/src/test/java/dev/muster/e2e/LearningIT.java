package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.e2e.estate.Estate;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningIT {
  private final RunningPlatform muster = RunningPlatform.get();

  @Test
  void twoPeopleWriteOneTextAndADiagramIsDrawnByKeyboardInARealBrowser()
      throws InterruptedException {
    var me = muster.admin().get(muster.url("oncall") + "/api/oncall/v1/me").get("id").asText();
    var service = Estate.serviceThatPages(muster.admin(), muster.url("oncall"), "Carts", me);

    var complaint =
        muster.node(
            "learning.mjs",
            Map.of(
                "MUSTER_CONSOLE", muster.url("console"),
                "MUSTER_ONCALL", muster.url("oncall"),
                "MUSTER_ISSUER", muster.platform().issuer(),
                "MUSTER_USER", "admin",
                "MUSTER_PASSWORD", muster.platform().secret("admin"),
                "MUSTER_SERVICE", service.serviceId(),
                "MUSTER_ROUTING_KEY", service.key(),
                "MUSTER_SCREENSHOTS",
                    Path.of("target", "screenshots-learning").toAbsolutePath().toString()));

    assertThat(complaint).isEmpty();
  }
}
