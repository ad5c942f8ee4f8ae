package dev.muster.platform.delivery.teams;

import dev.muster.platform.outgoing.HostList;
import dev.muster.platform.outgoing.OutgoingGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Says which addresses can be those of workflows. */
@ApplicationScoped
public class TeamsHosts {
  private final HostList hosts;

  TeamsHosts(TeamsConfig config, OutgoingGuard guard) {
    this.hosts = new HostList("workflows of Teams", config.allowedHosts(), guard);
  }

  /** Why an address is not that of a workflow, for whoever gives it; empty when it may be. */
  public Optional<String> objection(URI url) {
    return hosts.objection(url);
  }
}
