package dev.muster.console.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One service behind the gateway: its name in paths and the base addresses of its replicas. */
final class Upstream {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final String name;
  private final List<URI> replicas;
  private final AtomicInteger turn = new AtomicInteger();

  Upstream(String name, List<URI> replicas) {
    if (replicas.isEmpty()) {
      throw new IllegalArgumentException("no address is configured for the " + name + " service");
    }
    this.name = name;
    this.replicas = List.copyOf(replicas);
  }

  /**
   * Reads a comma-separated list of base addresses, such as {@code http://a:8081,http://b:8081}.
   */
  static Upstream parse(String name, String addresses) {
    List<URI> replicas = new ArrayList<>();
    for (String address : COMMA.split(addresses.strip())) {
      if (!address.isEmpty()) {
        replicas.add(replica(name, address));
      }
    }
    return new Upstream(name, replicas);
  }

  private static URI replica(String name, String address) {
    URI uri = URI.create(address);
    if (uri.getHost() == null || !("http".equals(uri.getScheme()) || isTls(uri))) {
      throw new IllegalArgumentException("not an address of the " + name + " service: " + address);
    }
    return uri;
  }

  static boolean isTls(URI uri) {
    return "https".equals(uri.getScheme());
  }

  static int port(URI uri) {
    if (uri.getPort() != -1) {
      return uri.getPort();
    }
    return isTls(uri) ? 443 : 80;
  }

  String name() {
    return name;
  }

  /** All replicas, beginning with the one whose turn it is; the rest follow for fail-over. */
  List<URI> nextOrder() {
    int first = Math.floorMod(turn.getAndIncrement(), replicas.size());
    List<URI> order = new ArrayList<>(replicas.size());
    order.addAll(replicas.subList(first, replicas.size()));
    order.addAll(replicas.subList(0, first));
    return order;
  }
}
