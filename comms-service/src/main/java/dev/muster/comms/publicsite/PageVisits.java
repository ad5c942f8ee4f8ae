package dev.muster.comms.publicsite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Opens pages for people whom the identity provider knows; needs no database. */
@ApplicationScoped
public class PageVisits {
  private final PublicSite site;
  private final Gate gate;

  PageVisits(PublicSite site, Gate gate) {
    this.site = site;
    this.gate = gate;
  }

  /**
   * A visit of somebody in these groups.
   *
   * @param code of the page in the public API
   * @return empty when there is no such page or it is not for them
   */
  public Optional<Visit> of(String code, Set<String> groups) {
    return site.current().pages().values().stream()
        .filter(page -> page.code().equals(code))
        .findFirst()
        .flatMap(
            page ->
                gate.byGroups(page.access(), groups)
                    .map(key -> new Visit(page.address().url(), gate.visit(code, key))));
  }

  /**
   * A way in that works for a minute.
   *
   * @param url of the page
   */
  public record Visit(String url, String token) {
    /**
     * Where a browser goes in.
     *
     * @param way where to go then, below the page; null for its beginning
     */
    public String address(String way) {
      boolean usual = way != null && SignIn.way(way).equals(way);
      return url + SignIn.PATH + "/" + token + (usual ? "?to=" + way : "");
    }
  }
}
