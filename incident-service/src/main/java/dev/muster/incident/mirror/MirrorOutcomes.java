package dev.muster.incident.mirror;

import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Notes which message an entry has become, so that its correction finds it. */
@ApplicationScoped
class MirrorOutcomes implements DeliveryListener {
  private final MirrorTable mirrors;

  MirrorOutcomes(MirrorTable mirrors) {
    this.mirrors = mirrors;
  }

  @Override
  public String kind() {
    return Outbound.KIND;
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {
    mirrors.taken(
        outcomes.stream()
            .filter(outcome -> outcome.status() == DeliveryStatus.DELIVERED)
            .filter(outcome -> outcome.receipt().hasNonNull("ts"))
            .map(
                outcome ->
                    new Object[] {outcome.receipt().path("ts").asText(), outcome.deliveryId()})
            .toList());
  }
}
