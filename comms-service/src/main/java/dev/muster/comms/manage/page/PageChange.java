package dev.muster.comms.manage.page;

import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.statuspage.PageSettings;
import dev.muster.comms.statuspage.StatusPage;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What a client changes of a page: what it does not name stays as it is. */
public final class PageChange {
  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  private PageChange() {}

  /**
   * The settings of a page with some of them replaced.
   *
   * @throws dev.muster.platform.problem.ProblemException 422 naming the field
   */
  public static PageSettings of(StatusPage page, Fields wanted) {
    return new PageSettings(
        wanted.has("subdomain") ? slug(wanted) : page.slug(),
        wanted.has("name") ? wanted.neededText("name", 120) : page.name(),
        wanted.has("page_description") ? described(page, wanted) : page.description(),
        page.languages(),
        wanted.has("time_zone") ? zone(wanted) : page.zone(),
        page.standard(),
        page.rollup(),
        page.weights(),
        wanted.has("support_url") ? wanted.text("support_url", 200) : page.supportContact(),
        page.showPromises());
  }

  private static String slug(Fields wanted) {
    String slug = wanted.neededText("subdomain", 60);
    if (!slug.matches(SLUG)) {
      throw wanted.refused("subdomain", "format", "has lower-case letters, digits and dashes only");
    }
    return slug;
  }

  private static Map<String, String> described(StatusPage page, Fields wanted) {
    Map<String, String> words = new HashMap<>(page.description());
    String text = wanted.text("page_description", 1_000);
    if (text == null) {
      words.remove(page.languages().get(0));
    } else {
      words.put(page.languages().get(0), text);
    }
    return words;
  }

  private static ZoneId zone(Fields wanted) {
    try {
      return ZoneId.of(wanted.neededText("time_zone", 60));
    } catch (DateTimeException unknown) {
      throw wanted.refused("time_zone", "knownZone", "must be an IANA time zone");
    }
  }
}
