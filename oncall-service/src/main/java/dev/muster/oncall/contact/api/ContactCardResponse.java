package dev.muster.oncall.contact.api;

import dev.muster.oncall.contact.ContactCard;
import dev.muster.oncall.escalation.api.TargetBody;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The emergency contact of an area.
 *
 * @param target whom to page; null for nobody
 * @param targetName null without a target, and for one that is gone
 * @param phone in E.164
 * @param note empty for none
 * @param teamId whose alerts it is for; null for the whole organisation
 */
public record ContactCardResponse(
    UUID id,
    String name,
    String area,
    @Nullable TargetBody target,
    @Nullable String targetName,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String url,
    String note,
    @Nullable UUID teamId,
    int position) {

  static ContactCardResponse from(ContactCard card) {
    var details = card.details();
    return new ContactCardResponse(
        card.id(),
        details.name(),
        details.area(),
        details.target() == null ? null : TargetBody.from(details.target()),
        card.targetName().orElse(null),
        details.phone(),
        details.email(),
        details.url(),
        details.note(),
        details.teamId(),
        details.position());
  }
}
