package dev.muster.comms.subscriber;

import dev.muster.comms.message.Addresses;
import dev.muster.comms.query.Conditions;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which subscribers somebody looks for; null for all of a kind.
 *
 * @param email the whole mailbox, of a subscriber by e-mail or the contact of a webhook
 * @param text part of what is shown of a target, in any case
 */
public record SubscriberFilter(
    @Nullable UUID pageId,
    @Nullable SubscriberState state,
    @Nullable Channel channel,
    @Nullable UUID postId,
    @Nullable String email,
    @Nullable String text) {
  public Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .andIf(pageId, "pageId = ?")
            .andIf(state, "state = ?")
            .andIf(channel, "channel = ?")
            .andIf(postId, "postId = ?");
    if (email != null) {
      conditions.and("coalesce(email, contactEmail) = ?", Addresses.normalized(email));
    }
    if (text != null && !text.isBlank()) {
      String part = "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%";
      conditions.and(
          "lower(coalesce(email, address)) like ? escape '!'"
              + " or lower(coalesce(contactEmail, '')) like ? escape '!'",
          part,
          part);
    }
    return conditions;
  }

  private static String escaped(String text) {
    return text.replaceAll("[!%_]", "!$0");
  }
}
