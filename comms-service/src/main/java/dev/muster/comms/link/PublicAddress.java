package dev.muster.comms.link;

import java.net.URI;
import java.util.List;

/**
 * Where status pages are found: under the installation's public address, or each under a host name
 * of its own, reached by the same scheme and port.
 */
public final class PublicAddress {
  private final String origin;

  /**
   * @param origin the installation's public address, without a slash at the end
   */
  public PublicAddress(String origin) {
    this.origin = origin;
  }

  /** The installation's own address, without a slash at the end. */
  public String origin() {
    return origin;
  }

  /** The host name of the installation's own address. */
  public String host() {
    return URI.create(origin).getHost();
  }

  /**
   * The address of a page, without a slash at the end.
   *
   * @param hosts its own host names, the first one counts; empty when it has none
   * @param path where it is under the installation's address when it has no host of its own
   */
  public String of(List<String> hosts, String path) {
    if (hosts.isEmpty()) {
      return origin + path;
    }
    URI shared = URI.create(origin);
    String port = shared.getPort() < 0 ? "" : ":" + shared.getPort();
    return shared.getScheme() + "://" + hosts.get(0) + port;
  }
}
