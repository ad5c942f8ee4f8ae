package dev.muster.comms.statuspage;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of hosts as DNS and browsers write them: lower case, international letters as punycode. */
final class HostName {
  private static final int LONGEST = 253;
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private HostName() {}

  /** The name in its form for DNS; empty for an address, a single label or anything else. */
  static Optional<String> of(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    try {
      String ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(ascii)
          .filter(each -> each.length() <= LONGEST && NAME.matcher(each).matches());
    } catch (IllegalArgumentException unusual) {
      return Optional.empty();
    }
  }
}
