package dev.muster.incident.role.api;

import dev.muster.incident.incident.api.PersonView;
import dev.muster.incident.role.HandOver;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a role.
 *
 * @param note what the giver wants the taker to know; may be null
 * @param answeredAt null while it is open
 * @param answer why it was declined or withdrawn; may be null
 */
public record HandOverView(
    UUID id,
    String role,
    PersonView from,
    PersonView to,
    @Nullable String note,
    Instant offeredAt,
    HandOver.Status status,
    @Nullable Instant answeredAt,
    @Nullable String answer) {
  public static HandOverView from(HandOver offer, Map<UUID, PersonView> people) {
    return new HandOverView(
        offer.id(),
        offer.role(),
        people.get(offer.fromPersonId()),
        people.get(offer.toPersonId()),
        offer.note(),
        offer.offeredAt(),
        offer.status(),
        offer.answeredAt(),
        offer.answer());
  }
}
