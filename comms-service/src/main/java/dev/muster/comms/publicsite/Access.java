package dev.muster.comms.publicsite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.comms.access.AccessKind;
import java.util.List;
import java.util.Optional;

/**
 * Who may see a page, as readers are asked at the door; works without a database.
 *
 * @param networks from where it may be seen, when that decides
 * @param salt of all passwords of the page; null for none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Access(AccessKind kind, List<String> networks, String salt, List<Key> keys) {
  /** For everybody. */
  static final Access EVERYBODY = new Access(AccessKind.PUBLIC, List.of(), null, List.of());

  public Access {
    networks = List.copyOf(networks);
    keys = List.copyOf(keys);
  }

  boolean isPublic() {
    return kind == AccessKind.PUBLIC;
  }

  /** Whether different readers see different parts of the page. */
  boolean inParts() {
    return kind == AccessKind.AUDIENCES;
  }

  /** Whether readers sign in. */
  boolean sessions() {
    return !keys.isEmpty();
  }

  Optional<Key> key(String edition) {
    return keys.stream().filter(key -> key.edition().equals(edition)).findFirst();
  }

  /** A post as readers of an edition see it; empty when they may not. */
  Optional<SiteModel.Incident> seen(String edition, SiteModel.Incident post) {
    List<String> codes = key(edition).map(Key::componentCodes).orElse(null);
    return codes == null ? Optional.of(post) : Optional.ofNullable(Audience.seen(post, codes));
  }

  /** Whether a password opens something. */
  boolean hasPassword() {
    return keys.stream().anyMatch(key -> key.passwordHash() != null);
  }

  /** Whether signing in at the identity provider opens something. */
  boolean hasLogin() {
    return kind == AccessKind.LOGIN || keys.stream().anyMatch(key -> !key.groups().isEmpty());
  }

  /**
   * What opens an edition of the page.
   *
   * @param edition the audience's; empty for the whole page
   * @param passwordHash null when no password opens it
   * @param groups null-free; empty for none, or for everybody who signs in on a page for those
   * @param revision ends the sessions of before when it changes
   * @param componentCodes what is seen; null for everything
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Key(
      String edition,
      String passwordHash,
      List<String> groups,
      String revision,
      List<String> componentCodes) {
    public Key {
      groups = List.copyOf(groups);
      componentCodes = componentCodes == null ? null : List.copyOf(componentCodes);
    }
  }
}
