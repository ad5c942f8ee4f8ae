package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.e2e.estate.Estate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JourneyIT {
  private final RunningPlatform muster = RunningPlatform.get();

  @Test
  void anAlertWakesAPersonAndEndsInAPostmortemInARealBrowser() throws InterruptedException {
    var me = muster.admin().get(muster.url("oncall") + "/api/oncall/v1/me").get("id").asText();
    var routingKey = Estate.serviceThatPages(muster.admin(), muster.url("oncall"), "Checkout", me);
    statusPage(routingKey.serviceId());

    var complaint =
        muster.node(
            "journey.mjs",
            Map.of(
                "MUSTER_CONSOLE", muster.url("console"),
                "MUSTER_ONCALL", muster.url("oncall"),
                "MUSTER_COMMS", muster.url("comms"),
                "MUSTER_MAIL", muster.url("mail"),
                "MUSTER_USER", "admin",
                "MUSTER_PASSWORD", muster.platform().secret("admin"),
                "MUSTER_ROUTING_KEY", routingKey.key(),
                "MUSTER_SCREENSHOTS",
                    Path.of("target", "screenshots").toAbsolutePath().toString()));

    assertThat(complaint).isEmpty();
  }

  private void statusPage(String serviceId) {
    var base = muster.url("comms") + "/api/comms/v1/pages";
    var page =
        muster
            .admin()
            .post(
                base,
                Map.of(
                    "name",
                    "Acme",
                    "slug",
                    "acme",
                    "languages",
                    List.of("en", "ru"),
                    "isDefault",
                    true));
    muster
        .admin()
        .post(
            base + "/" + page.get("id").asText() + "/components",
            Map.of("name", "Checkout", "serviceIds", List.of(serviceId)));
  }
}
