package dev.muster.oncall.escalation.slow;

import dev.muster.oncall.escalation.PolicySnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A case that happens in the service. */
public final class Performance {
  private final Case one;
  private final Founded founded;
  private final UUID serviceId;
  private final PolicySnapshot policy;
  private final SortedMap<Integer, UUID> alerts = new TreeMap<>();
  private final List<Happening> refusals = new ArrayList<>();

  Performance(Case one, Founded founded, UUID serviceId) {
    this.one = one;
    this.founded = founded;
    this.serviceId = serviceId;
    this.policy = Snapshots.of(one.plan(), founded);
  }

  public Case one() {
    return one;
  }

  Founded founded() {
    return founded;
  }

  UUID serviceId() {
    return serviceId;
  }

  PolicySnapshot policy() {
    return policy;
  }

  void opened(int number, UUID alertId) {
    alerts.put(number, alertId);
  }

  /** Those that are open yet, by their number in the case. */
  SortedMap<Integer, UUID> alerts() {
    return Collections.unmodifiableSortedMap(alerts);
  }

  /** Those that are open yet, in the order of the case. */
  public List<UUID> alertIds() {
    return List.copyOf(alerts.values());
  }

  void refused(Happening refusal) {
    refusals.add(refusal);
  }

  List<Happening> refusals() {
    return List.copyOf(refusals);
  }
}
