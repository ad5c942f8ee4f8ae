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

/** The way out that every mail to a subscriber carries; it keeps working for years. */
@ApplicationScoped
class UnsubscribeLinks {
  private static final String PURPOSE = "comms.unsubscribe";
  private static final Duration LIFETIME = Duration.ofDays(3650);

  private final SignedLinks signed;
  private final Links links;

  UnsubscribeLinks(SignedLinks signed, Links links) {
    this.signed = signed;
    this.links = links;
  }

  String of(Subscriber subscriber) {
    Instant expires = subscriber.createdAt().plus(LIFETIME);
    return links.site(
        "/subscriptions/unsubscribe/" + signed.issue(PURPOSE, subscriber.id(), expires));
  }

  /** Headers of one-click unsubscription (RFC 2369, RFC 8058). */
  Map<String, String> headers(Subscriber subscriber) {
    return Map.of(
        "List-Unsubscribe",
        "<" + of(subscriber) + ">",
        "List-Unsubscribe-Post",
        "List-Unsubscribe=One-Click");
  }

  /** The subscriber; empty when the link is not one of ours or is too old. */
  Optional<UUID> verify(String token) {
    try {
      return Optional.of(signed.verify(PURPOSE, token).id());
    } catch (ProblemException notOurs) {
      return Optional.empty();
    }
  }
}
