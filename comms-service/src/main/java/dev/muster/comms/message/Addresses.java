package dev.muster.comms.message;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses as we keep and show them. */
public final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s\\p{C}\\p{Z}@<>\"(),;:\\\\\\[\\]]{1,64}"
              + "@[\\p{L}\\p{N}.-]{1,250}\\.[\\p{L}\\p{N}-]{2,63}");

  private Addresses() {}

  /** One spelling per mailbox: trimmed and in lower case. */
  public static String normalized(String address) {
    return address.trim().toLowerCase(Locale.ROOT);
  }

  /** Whether mail could be sent there at all. */
  public static boolean plausible(String address) {
    return address.length() <= 254
        && ADDRESS.matcher(address).matches()
        && !address.contains("..")
        && !address.startsWith(".");
  }

  /** Enough to recognise one's own address, too little to write to it: {@code a***@example.org}. */
  public static String masked(String address) {
    int at = address.lastIndexOf('@');
    if (at <= 0) {
      return "***";
    }
    return address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
  }

  /** The last digits of a telephone number: {@code ***4567}. */
  public static String maskedNumber(String number) {
    return "***" + number.substring(Math.max(0, number.length() - 4));
  }
}
