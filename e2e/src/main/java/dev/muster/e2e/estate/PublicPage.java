package dev.muster.e2e.estate;

import dev.muster.e2e.client.Api;
import java.util.List;
import java.util.Map;

/** A status page with one component for each service of an estate. */
public final class PublicPage {
  private PublicPage() {}

  public static void build(Api manager, String comms, String tag, Estate estate) {
    var base = comms + "/api/comms/v1";
    var page =
        manager.post(
            base + "/pages",
            Map.of("name", "Status of " + tag, "slug", tag, "languages", List.of("en", "ru")));
    for (int i = 0; i < estate.serviceIds().size(); i++) {
      manager.post(
          base + "/pages/" + page.get("id").asText() + "/components",
          Map.of("name", "Component " + i, "serviceIds", List.of(estate.serviceIds().get(i))));
    }
  }
}
