package dev.muster.comms.imports;

import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.PastSubscribers;
import dev.muster.comms.subscriber.SubscriberState;
import dev.muster.comms.subscriber.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brings over who asked to be told; nobody gets a mail by it. */
@ApplicationScoped
class ImportedSubscribers {
  private final PastSubscribers subscribers;
  private final ImportedObjects imported;

  ImportedSubscribers(PastSubscribers subscribers, ImportedObjects imported) {
    this.subscribers = subscribers;
    this.imported = imported;
  }

  Verdict verdict(PageImport run, Found.Subscriber found) {
    if (channel(found).isEmpty()) {
      return Verdict.skip("mode", null);
    }
    Optional<Target> target = target(found);
    if (target.isEmpty()) {
      return Verdict.skip("address", null);
    }
    return subscribers
        .known(run.pageId(), target.get())
        .map(id -> Verdict.skip("exists", id))
        .orElseGet(Verdict::create);
  }

  /** Returns our id. */
  UUID write(PageImport run, ImportItem item, Found.Subscriber found) {
    return subscribers.take(
        run.pageId(),
        target(found).orElseThrow(),
        item.externalId(),
        Locale.forLanguageTag(run.language()),
        components(run, found),
        state(found),
        found.since());
  }

  /** One who wanted components that did not come along is told of the whole page. */
  private Set<UUID> components(PageImport run, Found.Subscriber found) {
    Set<UUID> components = new HashSet<>();
    if (!found.componentIds().isEmpty()) {
      var known = imported.all(run, ImportKind.COMPONENT);
      found.componentIds().stream()
          .map(known::get)
          .filter(Objects::nonNull)
          .forEach(components::add);
    }
    return components;
  }

  private static SubscriberState state(Found.Subscriber found) {
    if (found.quarantined()) {
      return SubscriberState.QUARANTINED;
    }
    return found.confirmed() ? SubscriberState.ACTIVE : SubscriberState.PENDING;
  }

  private Optional<Target> target(Found.Subscriber found) {
    return channel(found)
        .flatMap(channel -> subscribers.target(channel, found.address(), found.contact()));
  }

  private static Optional<Channel> channel(Found.Subscriber found) {
    return switch (found.mode()) {
      case "email" -> Optional.of(Channel.EMAIL);
      case "sms" -> Optional.of(Channel.SMS);
      case "webhook" -> Optional.of(Channel.WEBHOOK);
      default -> Optional.empty();
    };
  }
}
