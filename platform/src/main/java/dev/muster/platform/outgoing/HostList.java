package dev.muster.platform.outgoing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hosts at which something of another company is. Where webhooks may go although it is not
 * public, it may be too.
 */
public final class HostList {
  private static final String ANY = "*";

  private final String things;
  private final List<String> allowed;
  private final OutgoingGuard guard;

  /**
   * @param things how people call what is there, such as {@code workflows of Teams}
   * @param allowed names; {@code *.example.org} stands for every host under that name
   */
  public HostList(String things, List<String> allowed, OutgoingGuard guard) {
    this.things = things;
    this.allowed = allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    this.guard = guard;
  }

  /** Why an address is not one of them, for whoever gives it; empty when it may be. */
  public Optional<String> objection(URI url) {
    var host = url.getHost();
    if (host == null || url.getUserInfo() != null) {
      return Optional.of("the address needs a host and must not contain a user");
    }
    if (guard.isAllowedByConfiguration(host)) {
      return guard.objection(url);
    }
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      return Optional.of("the address must begin with https");
    }
    var name = host.toLowerCase(Locale.ROOT);
    return allowed.stream().anyMatch(pattern -> fits(name, pattern))
        ? guard.objection(url)
        : Optional.of(things + " are at " + String.join(", ", allowed));
  }

  private static boolean fits(String host, String pattern) {
    return pattern.startsWith(ANY)
        ? host.endsWith(pattern.substring(ANY.length()))
        : host.equals(pattern);
  }
}
