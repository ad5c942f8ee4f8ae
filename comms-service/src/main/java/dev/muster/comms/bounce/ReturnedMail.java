package dev.muster.comms.bounce;

import java.util.Optional;
import java.util.UUID;

/**
 * What came back of a mail of ours.
 *
 * @param deliveryId named by the address it came back to; empty when that names none
 * @param messageId named by the mail that it quotes; empty when it quotes none of ours
 * @param why in the words of whoever sent it back, at most 500 characters
 */
record ReturnedMail(Kind kind, Optional<UUID> deliveryId, Optional<UUID> messageId, String why) {

  /** What it says. */
  enum Kind {
    /** It did not arrive and will not. */
    BOUNCED,
    /** It arrived. */
    ARRIVED,
    /** The reader complained about it. */
    COMPLAINT
  }
}
