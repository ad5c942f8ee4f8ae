package dev.muster.platform.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a delivery after an attempt.
 *
 * @param nextAttemptAt null unless the status is PENDING
 * @param nextProvider index of the provider to call then
 */
record Verdict(DeliveryStatus status, Instant nextAttemptAt, int nextProvider) {

  static Verdict of(Receipt receipt, Claim claim) {
    var status = receipt.delivered() ? DeliveryStatus.DELIVERED : DeliveryStatus.SENT;
    return new Verdict(status, null, claim.provider());
  }

  /**
   * @param providers how many the channel has
   * @param random 0 to 1, for jitter
   */
  static Verdict of(
      DeliveryFailure failure,
      Claim claim,
      int providers,
      RetryPolicy policy,
      Instant now,
      double random) {
    int next = providers == 0 ? 0 : (claim.provider() + 1) % providers;
    int round = providers == 0 ? claim.tries() : (claim.tries() - 1) / providers + 1;
    boolean failOver = next != 0;
    return switch (failure.kind()) {
      case PERMANENT -> new Verdict(DeliveryStatus.FAILED, null, 0);
      case CONFIGURATION ->
          failOver
              ? again(
                  policy.next(claim.tries(), round, true, claim.triesSince(), now, null, random),
                  next)
              : new Verdict(DeliveryStatus.BLOCKED, null, 0);
      case TRANSIENT ->
          again(
              policy.next(
                  claim.tries(),
                  round,
                  failOver,
                  claim.triesSince(),
                  now,
                  failure.retryAfter(),
                  random),
              next);
    };
  }

  private static Verdict again(Optional<Instant> at, int provider) {
    return at.map(time -> new Verdict(DeliveryStatus.PENDING, time, provider))
        .orElseGet(() -> new Verdict(DeliveryStatus.FAILED, null, 0));
  }
}
