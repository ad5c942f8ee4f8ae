package dev.muster.comms.subscriber;

import dev.muster.comms.link.Links;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What every message to a subscriber carries: the way out and the way to change the subscription.
 * Both keep working for years.
 */
@ApplicationScoped
public class SubscriberLinks {
  private static final String UNSUBSCRIBE = "comms.unsubscribe";
  private static final String MANAGE = "comms.manage-subscription";
  private static final Duration LIFETIME = Duration.ofDays(3650);

  private final SignedLinks signed;
  private final Links links;

  SubscriberLinks(SignedLinks signed, Links links) {
    this.signed = signed;
    this.links = links;
  }

  /**
   * @param createdAt of the subscriber
   */
  public String unsubscribe(UUID id, Instant createdAt) {
    return links.site("/subscriptions/unsubscribe/" + token(UNSUBSCRIBE, id, createdAt));
  }

  /**
   * @param createdAt of the subscriber
   */
  public String manage(UUID id, Instant createdAt) {
    return links.site("/subscriptions/manage/" + manageToken(id, createdAt));
  }

  /** The last part of {@link #manage}, which is also the id of a subscription in the public API. */
  public String manageToken(UUID id, Instant createdAt) {
    return token(MANAGE, id, createdAt);
  }

  /** Headers of one-click unsubscription (RFC 2369, RFC 8058). */
  public Map<String, String> headers(UUID id, Instant createdAt) {
    return Map.of(
        "List-Unsubscribe",
        "<" + unsubscribe(id, createdAt) + ">",
        "List-Unsubscribe-Post",
        "List-Unsubscribe=One-Click");
  }

  /** The subscriber; empty when the link is not one of ours or is too old. */
  Optional<UUID> leaving(String token) {
    return verify(UNSUBSCRIBE, token);
  }

  /** The subscriber; empty when the link is not one of ours or is too old. */
  Optional<UUID> managing(String token) {
    return verify(MANAGE, token);
  }

  private String token(String purpose, UUID id, Instant createdAt) {
    return signed.issue(purpose, id, createdAt.plus(LIFETIME));
  }

  private Optional<UUID> verify(String purpose, String token) {
    try {
      return Optional.of(signed.verify(purpose, token).id());
    } catch (ProblemException notOurs) {
      return Optional.empty();
    }
  }
}
