package dev.muster.e2e.estate;

import dev.muster.e2e.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A status page with one component for each service of an estate. */
public final class PublicPage {
  private static final int GROUPS = 12;
  private static final int IN_GROUP = 5;
  private static final int POSTS = 50;

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

  /**
   * A page as a large company has: 60 components in 12 groups, 50 posts of the past.
   *
   * @return its id
   */
  public static String large(Api manager, String comms, String tag) {
    var base = comms + "/api/comms/v1";
    var page =
        manager
            .post(
                base + "/pages",
                Map.of("name", "Status of " + tag, "slug", tag, "languages", List.of("en", "ru")))
            .get("id")
            .asText();
    for (int group = 1; group <= GROUPS; group++) {
      List<String> components = new ArrayList<>();
      for (int i = 1; i <= IN_GROUP; i++) {
        components.add(
            manager
                .post(
                    base + "/pages/" + page + "/components",
                    Map.of(
                        "name", "Component %d of group %d".formatted(i, group),
                        "description", "What people do with part %d of it".formatted(i)))
                .get("id")
                .asText());
      }
      manager.post(
          base + "/pages/" + page + "/component-groups",
          Map.of("name", "Group " + group, "componentIds", components));
    }
    for (int i = 1; i <= POSTS; i++) {
      manager.post(base + "/posts", past(page, i));
    }
    return page;
  }

  private static Map<String, Object> past(String page, int number) {
    return Map.of(
        "pageId",
        page,
        "title",
        Map.of("en", "Trouble number " + number, "ru", "Неполадка номер " + number),
        "body",
        Map.of(
            "en", "Part " + number + " answered slowly for some minutes. It is well again.",
            "ru", "Часть " + number + " несколько минут отвечала медленно. Всё снова в порядке."),
        "status",
        "RESOLVED");
  }
}
