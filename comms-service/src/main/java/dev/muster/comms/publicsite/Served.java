package dev.muster.comms.publicsite;

import dev.muster.comms.publicsite.RenderedSite.Variants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page as it answers at one place.
 *
 * @param editions for each audience, or one with an empty name for everybody who may see the page:
 *     its documents by their path below the place
 * @param at the moment whose state they show
 */
public record Served(
    SiteModel.Page page, Address address, Map<String, Map<String, Variants>> editions, Instant at) {
  private static final Duration LASTS = Duration.ofMinutes(5);

  public Served {
    editions =
        editions.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
  }

  /** Whether it is what a page looks like now: nothing said anew, no notice due, the same day. */
  boolean shows(SiteModel.Page now, Instant moment) {
    ZoneId zone = ZoneId.of(page.zone());
    return page.equals(now)
        && Duration.between(at, moment).abs().compareTo(LASTS) < 0
        && LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(moment, zone))
        && page.presentation().announcements().stream()
            .allMatch(each -> each.standsAt(at) == each.standsAt(moment));
  }

  /** Its id in the public API. */
  public String code() {
    return page.code();
  }

  public String slug() {
    return page.slug();
  }

  Access access() {
    return page.presentation().access();
  }

  /** The documents of an edition by their path below the place; empty when there is none. */
  Map<String, Variants> documents(String edition) {
    return editions.getOrDefault(edition, Map.of());
  }

  /** The page as readers of an edition see it. */
  SiteModel.Page edition(String name) {
    return access().key(name).map(page::seenBy).orElse(page);
  }
}
