package dev.muster.comms.notice;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.policy.EscalationLadder.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people behind the roles that a policy names. */
@ApplicationScoped
public class Readers {
  private static final String DEPUTY = "deputy";

  private final TeamManagers managers;

  Readers(TeamManagers managers) {
    this.managers = managers;
  }

  /** Those who hold a role in an incident; managers hear nothing of what is confidential. */
  public Set<UUID> of(KnownIncident incident, Reader role) {
    Set<UUID> people = new LinkedHashSet<>();
    switch (role) {
      case COMMANDER -> Optional.ofNullable(incident.commanderId()).ifPresent(people::add);
      case COMMUNICATIONS_LEAD -> people.addAll(incident.communicationsLeadIds());
      case DEPUTY -> people.addAll(incident.details().holders(DEPUTY));
      case MANAGERS -> people.addAll(managers(incident));
    }
    return people;
  }

  /** The people meant; where nobody holds those roles, the managers must see to it. */
  Set<UUID> of(KnownIncident incident, Collection<Reader> roles) {
    Set<UUID> people = new LinkedHashSet<>();
    roles.forEach(role -> people.addAll(of(incident, role)));
    return people.isEmpty() ? managers(incident) : people;
  }

  private Set<UUID> managers(KnownIncident incident) {
    return incident.confidential() ? Set.of() : managers.of(incident);
  }
}
