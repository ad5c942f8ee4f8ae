package dev.muster.platform.delivery.teams;

import dev.muster.platform.outgoing.OutgoingGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says which addresses can be those of workflows. */
@ApplicationScoped
public class TeamsHosts {
  private static final String ANY = "*";

  private final List<String> allowed;
  private final OutgoingGuard guard;

  TeamsHosts(TeamsConfig config, OutgoingGuard guard) {
    this.allowed = config.allowedHosts();
    this.guard = guard;
  }

  /** Why an address is not that of a workflow, for whoever gives it; empty when it may be. */
  public Optional<String> objection(URI url) {
    var host = url.getHost();
    if (host == null || url.getUserInfo() != null) {
      return Optional.of("the address needs a host and must not contain a user");
    }
    if (guard.isAllowedByConfiguration(host)) {
      return Optional.empty();
    }
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      return Optional.of("the address must begin with https");
    }
    var name = host.toLowerCase(Locale.ROOT);
    return allowed.stream().anyMatch(pattern -> fits(name, pattern.toLowerCase(Locale.ROOT)))
        ? guard.objection(url)
        : Optional.of("workflows of Teams are at " + String.join(", ", allowed));
  }

  private static boolean fits(String host, String pattern) {
    return pattern.startsWith(ANY)
        ? host.endsWith(pattern.substring(ANY.length()))
        : host.equals(pattern);
  }
}
