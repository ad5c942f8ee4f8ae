package dev.muster.oncall.contact;

import dev.muster.oncall.escalation.EscalationTarget;
import java.util.UUID;

/**
 * What is known of somebody who helps in an emergency (ESC-08).
 *
 * @param area what they know about: database, networking, security, a cloud, a vendor
 * @param target whom to page; null for somebody who is only called or written to
 * @param phone in E.164; null for none, as are e-mail and web address
 * @param note such as the number of a support contract; empty for none
 * @param teamId whose alerts it is for; null for those of the whole organisation
 * @param position among other cards, the lowest first
 */
public record ContactCardDetails(
    String name,
    String area,
    EscalationTarget target,
    String phone,
    String email,
    String url,
    String note,
    UUID teamId,
    int position) {
  public ContactCardDetails {
    name = name.strip();
    area = area.strip();
  }

  /** Whether there is any way to them. */
  boolean leadsSomewhere() {
    return target != null || phone != null || email != null || url != null;
  }
}
