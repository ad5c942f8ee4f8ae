package dev.muster.platform.delivery.email;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The envelope sender of a message, which names its delivery, so that whatever comes back can be
 * told apart however little of the message it quotes (VERP).
 */
public final class BounceAddress {
  private static final Pattern NAMED =
      Pattern.compile("\\+([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})@");

  private BounceAddress() {}

  /**
   * @param address where bounces go
   */
  static String of(String address, UUID deliveryId) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at)
        + "+"
        + deliveryId.toString().replace("-", "")
        + address.substring(at);
  }

  /** The delivery that an address names; empty for any other address. */
  public static Optional<UUID> deliveryOf(String address) {
    var named = NAMED.matcher(address.toLowerCase(Locale.ROOT));
    return named.find()
        ? Optional.of(
            UUID.fromString(
                String.join(
                    "-",
                    named.group(1),
                    named.group(2),
                    named.group(3),
                    named.group(4),
                    named.group(5))))
        : Optional.empty();
  }
}
