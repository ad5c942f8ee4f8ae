package dev.muster.comms.publicsite;

import dev.muster.comms.publicsite.RenderedSite.Variants;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page as it answers at one place.
 *
 * @param editions for each audience, or one with an empty name for everybody who may see the page:
 *     its documents by their path below the place
 */
public record Served(
    SiteModel.Page page, Address address, Map<String, Map<String, Variants>> editions) {
  public Served {
    editions =
        editions.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
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
