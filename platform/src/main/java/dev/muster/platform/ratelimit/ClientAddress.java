package dev.muster.platform.ratelimit;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What counts as one client: an IPv4 address, or the /64 network of an IPv6 address. */
public final class ClientAddress {
  private static final int NETWORK_BYTES = 8;
  private static final int IPV4_BYTES = 4;
  private static final int IPV4_SITE_BYTES = 3;
  private static final int IPV6_SITE_BYTES = 6;

  private ClientAddress() {}

  /** The client of a request; what no address is known of counts as one client. */
  public static String of(HttpServerRequest request) {
    var remote = request.remoteAddress();
    return remote == null ? "unknown" : key(remote.hostAddress());
  }

  /**
   * The network of a request's client, which somebody may have all of: /24 of an IPv4 address, /48
   * of an IPv6 address.
   */
  public static String network(HttpServerRequest request) {
    var remote = request.remoteAddress();
    return remote == null ? "unknown" : network(remote.hostAddress());
  }

  static String network(String address) {
    if (address.indexOf(':') < 0 && !address.matches("[0-9.]+")) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      var length = bytes.length == IPV4_BYTES ? IPV4_SITE_BYTES : IPV6_SITE_BYTES;
      return Arrays.toString(Arrays.copyOf(bytes, length));
    } catch (UnknownHostException notNumeric) {
      return address;
    }
  }

  /**
   * @param address a numeric address, as the connection or a trusted proxy gave it
   */
  static String key(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      var parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (UnknownHostException notNumeric) {
      return address;
    }
  }
}
