package dev.muster.oncall.destination;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.person.ContactAddress;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.teams.TeamsHosts;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretBox;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the places that levels of escalation policies tell. */
@ApplicationScoped
public class Destinations {
  private final DestinationRepository destinations;
  private final DestinationMessages messages;
  private final DestinationTrials trials;
  private final Deliveries deliveries;
  private final OutgoingGuard guard;
  private final TeamsHosts workflows;
  private final SecretBox secrets;
  private final PagingDirectory directory;
  private final InstantSource time;

  Destinations(
      DestinationRepository destinations,
      DestinationMessages messages,
      DestinationTrials trials,
      Deliveries deliveries,
      OutgoingGuard guard,
      TeamsHosts workflows,
      SecretBox secrets,
      PagingDirectory directory,
      InstantSource time) {
    this.destinations = destinations;
    this.messages = messages;
    this.trials = trials;
    this.deliveries = deliveries;
    this.guard = guard;
    this.workflows = workflows;
    this.secrets = secrets;
    this.directory = directory;
    this.time = time;
  }

  public Page<Destination> page(PageRequest wanted) {
    return destinations.page(wanted);
  }

  public boolean exists(UUID id) {
    return destinations.live(id).isPresent();
  }

  /**
   * @throws ProblemException 404 {@code destination.not-found}
   */
  public Destination get(UUID id) {
    return destinations
        .live(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("destination.not-found", "No such destination")));
  }

  /** The kinds that have a provider as things are configured. */
  public List<DestinationKind> available() {
    return Arrays.stream(DestinationKind.values()).filter(this::isUsable).toList();
  }

  public boolean isUsable(DestinationKind kind) {
    return deliveries.canSend(kind.channel());
  }

  /**
   * A new destination and, for a webhook, the secret that its messages are signed with.
   *
   * @param secret shown once; null for other kinds
   */
  public record Added(Destination destination, String secret) {}

  /**
   * @throws ProblemException 409 {@code destination.no-provider}, 422 {@code
   *     destination.bad-address}
   */
  public Added add(DestinationDetails details) {
    var kind = details.kind();
    if (!isUsable(kind)) {
      throw new ProblemException(
          Problem.conflict(
              "destination.no-provider",
              "No provider is configured that could reach " + kind.channel()));
    }
    var destination = Destination.create(kind, time.instant());
    destination.change(details.name(), details.language());
    move(destination, details.address());
    var secret =
        switch (kind) {
          case WEBHOOK -> SecretKeys.webhookSecret();
          case SLACK, TEAMS -> null;
        };
    if (secret != null) {
      destination.seal(seal(destination, secret));
    }
    destinations.persistAndFlush(destination);
    directory.changed();
    return new Added(destination, secret);
  }

  /**
   * @throws ProblemException 409 {@code destination.other-kind}, 422 {@code
   *     destination.bad-address}
   */
  public void change(Destination destination, DestinationDetails details) {
    if (details.kind() != destination.kind()) {
      throw new ProblemException(
          Problem.conflict("destination.other-kind", "The kind of a destination cannot change"));
    }
    destination.change(details.name(), details.language());
    if (details.address() != null) {
      move(destination, details.address());
    }
    destinations.flush();
    directory.changed();
  }

  private void move(Destination destination, String wanted) {
    if (wanted == null) {
      throw DestinationAddress.refused("is needed");
    }
    var address = DestinationAddress.checked(destination.kind(), wanted);
    switch (destination.kind()) {
      case SLACK -> destination.moveTo(address);
      case WEBHOOK -> {
        refuse(guard.objection(URI.create(address)));
        destination.moveTo(address);
      }
      case TEAMS -> {
        refuse(workflows.objection(URI.create(address)));
        destination.moveTo(ContactAddress.masked(address));
        destination.seal(seal(destination, address));
      }
    }
  }

  private static void refuse(Optional<String> objection) {
    if (objection.isPresent()) {
      throw DestinationAddress.refused(objection.get());
    }
  }

  private String seal(Destination destination, String secret) {
    return secrets.seal(Destination.secretContext(destination.id()), secret);
  }

  /**
   * @throws ProblemException 409 {@code destination.in-use} while a policy or the last resort names
   *     it
   */
  public void delete(Destination destination) {
    var policies = destinations.policiesNaming(destination.id());
    if (!policies.isEmpty()) {
      throw new ProblemException(
          Problem.conflict(
              "destination.in-use", "These policies post there: " + String.join(", ", policies)));
    }
    if (destinations.isLastResort(destination.id())) {
      throw new ProblemException(
          Problem.conflict("destination.in-use", "The last resort posts there"));
    }
    destination.delete(time.instant());
    directory.changed();
  }

  /** Sends a harmless message; what became of it is seen at the destination shortly after. */
  public void tryOut(Destination destination, String by) {
    trials.begin(destination.id(), time.instant());
    deliveries.enqueue(
        messages
            .trial(destination.place(true), by)
            .about(DestinationTrials.DELIVERY_KIND, destination.id()));
  }
}
