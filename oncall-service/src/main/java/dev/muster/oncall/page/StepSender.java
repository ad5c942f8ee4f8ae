package dev.muster.oncall.page;

import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands messages that are due to delivery, in the caller's transaction that locked them. */
@ApplicationScoped
class StepSender {
  private final PageTable pages;
  private final PageLedger ledger;
  private final BundleTable bundles;
  private final PageMessages messages;
  private final BundleMessages bundleMessages;
  private final OnCallDirectory directory;
  private final Deliveries deliveries;

  StepSender(
      PageTable pages,
      PageLedger ledger,
      BundleTable bundles,
      PageMessages messages,
      BundleMessages bundleMessages,
      OnCallDirectory directory,
      Deliveries deliveries) {
    this.pages = pages;
    this.ledger = ledger;
    this.bundles = bundles;
    this.messages = messages;
    this.bundleMessages = bundleMessages;
    this.directory = directory;
    this.deliveries = deliveries;
  }

  /** Each by itself. */
  void singly(List<StepTable.Due> due, Instant now) {
    var methods = new LinkedHashMap<UUID, ReachableMethod>();
    var wanted = new ArrayList<DueMessage>();
    var skipped = new ArrayList<UUID>();
    for (var each : due) {
      var person = directory.person(each.personId());
      var method = method(person, each, now);
      if (method.isEmpty()) {
        skipped.add(each.stepId());
      } else {
        methods.put(each.stepId(), method.get());
        wanted.add(each.message(person.orElseThrow(), method.get()));
      }
    }
    pages.status(skipped, StepStatus.SKIPPED);
    ledger.skipped(skipped, now);
    pages.queued(methods.keySet(), now);
    ledger.queued(methods, now);
    deliveries.enqueueAll(messages.requests(wanted));
  }

  /** All that wait for one contact method as one message; one alone goes out by itself. */
  void together(List<StepTable.Due> due, Instant now) {
    var first = due.get(0);
    var person = directory.person(first.personId());
    var method = method(person, first, now);
    if (method.isEmpty() || due.stream().map(each -> each.alert().id()).distinct().count() == 1) {
      singly(due, now);
      return;
    }
    var reader = person.orElseThrow();
    var alerts = due.stream().map(StepTable.Due::alert).toList();
    var bundle = Bundle.of(Ids.next(), first.methodId(), reader, alerts, now);
    bundles.insert(bundle);
    bundles.queued(bundle, due.stream().map(StepTable.Due::stepId).toList(), method.get());
    deliveries.enqueue(bundleMessages.request(bundle, alerts, reader, method.get()));
  }

  /**
   * The planned method, or what else reaches the person if it was removed meanwhile; none for
   * somebody who left.
   */
  private static Optional<ReachableMethod> method(
      Optional<ReachablePerson> person, StepTable.Due due, Instant now) {
    return person
        .filter(ReachablePerson::active)
        .flatMap(
            known ->
                known.methods().stream()
                    .filter(method -> method.id().equals(due.methodId()) && method.verified())
                    .findFirst()
                    .or(
                        () ->
                            NotificationPlan.of(known, Urgency.HIGH, now).stream()
                                .map(PlannedStep::method)
                                .findFirst()));
  }
}
