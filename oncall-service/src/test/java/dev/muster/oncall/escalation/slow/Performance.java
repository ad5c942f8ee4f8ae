package dev.muster.oncall.escalation.slow;

import dev.muster.oncall.escalation.PolicySnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A case that happens in the service. */
public final class Performance {
  private final Case one;
  private final Founded founded;
  private final UUID serviceId;
  private final PolicySnapshot policy;
  private final List<UUID> alertIds = new ArrayList<>();
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

  void opened(UUID alertId) {
    alertIds.add(alertId);
  }

  /** In the order of the case, which is the order in which they open. */
  public List<UUID> alertIds() {
    return List.copyOf(alertIds);
  }

  void refused(Happening refusal) {
    refusals.add(refusal);
  }

  List<Happening> refusals() {
    return List.copyOf(refusals);
  }
}
