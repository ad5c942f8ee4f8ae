package dev.muster.platform.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses, written {@code 10.0.0.0/8} or {@code fc00::/7}; a single address is a block
 * of its own.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Network(byte[] start, int prefix) {

  /**
   * @throws IllegalArgumentException when it is no network
   */
  public static Network parse(String text) {
    var slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      throw new IllegalArgumentException("not a network: " + text);
    }
    try {
      var start = InetAddress.getByName(address).getAddress();
      var prefix = slash < 0 ? start.length * 8 : Integer.parseInt(text.substring(slash + 1));
      if (prefix < 0 || prefix > start.length * 8) {
        throw new IllegalArgumentException("not a network: " + text);
      }
      return new Network(start, prefix);
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException("not a network: " + text, e);
    }
  }

  /** Whether it has this address; one of the other family never. */
  public boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length != start.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
