package dev.muster.platform.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Keeps calls to addresses that users gave out of our own networks. The decision is about the
 * addresses that are then connected to, so that neither another spelling of an address nor a name
 * that changes its answer gets around it.
 */
@ApplicationScoped
public class OutgoingGuard implements DnsResolver {
  /** IANA special-purpose registries, and everything that is not unicast. */
  private static final List<Network> NOT_PUBLIC =
      networks(
          List.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20"));

  /** The only IPv6 block that is globally routed. */
  private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

  private final Set<String> allowedHosts;
  private final List<Network> allowedNetworks;
  private final DnsResolver names;

  @Inject
  OutgoingGuard(WebhookConfig config) {
    this(
        config.allowedHosts().orElse(List.of()),
        config.allowedNetworks().orElse(List.of()),
        SystemDefaultDnsResolver.INSTANCE);
  }

  public OutgoingGuard(List<String> allowedHosts, List<String> allowedNetworks, DnsResolver names) {
    this.allowedHosts =
        allowedHosts.stream().map(OutgoingGuard::normalized).collect(Collectors.toSet());
    this.allowedNetworks = networks(allowedNetworks);
    this.names = names;
  }

  /**
   * Why a call may not go there, for whoever configures it; empty when it may. Looks the name up; a
   * name that does not resolve is not objected to.
   */
  public Optional<String> objection(URI url) {
    var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!Set.of("http", "https").contains(scheme)) {
      return Optional.of("only http and https addresses can be called");
    }
    if (url.getHost() == null || url.getUserInfo() != null) {
      return Optional.of("the address needs a host and must not contain a user");
    }
    try {
      resolve(url.getHost());
      return Optional.empty();
    } catch (RefusedAddressException e) {
      return Optional.of(e.getMessage());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** As {@link #objection}, and it must be https unless the configuration allows the host. */
  public Optional<String> objectionToPlain(URI url) {
    var objection = objection(url);
    if (objection.isEmpty()
        && url.getScheme().toLowerCase(Locale.ROOT).equals("http")
        && !isAllowedByConfiguration(url.getHost())) {
      return Optional.of("the address must begin with https");
    }
    return objection;
  }

  /** Whether a host is allowed although, or even if, it is not public; false for unknown names. */
  public boolean isAllowedByConfiguration(String host) {
    var name = normalized(host);
    if (allowedHosts.contains(name)) {
      return true;
    }
    try {
      return Arrays.stream(names.resolve(name))
          .allMatch(address -> allowedNetworks.stream().anyMatch(each -> each.contains(address)));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var name = normalized(host);
    var addresses = names.resolve(name);
    if (!allowedHosts.contains(name)) {
      for (var address : addresses) {
        if (!isAllowed(address)) {
          throw new RefusedAddressException(name, address);
        }
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(normalized(host));
  }

  private boolean isAllowed(InetAddress address) {
    return allowedNetworks.stream().anyMatch(network -> network.contains(address))
        || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    return (address instanceof Inet4Address || GLOBAL_IPV6.contains(address))
        && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
  }

  /** Lower case, without the brackets of an IPv6 literal and the dot of a rooted name. */
  private static String normalized(String host) {
    var name = host.trim().toLowerCase(Locale.ROOT);
    if (name.startsWith("[") && name.endsWith("]")) {
      name = name.substring(1, name.length() - 1);
    }
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static List<Network> networks(List<String> texts) {
    return texts.stream().map(Network::parse).toList();
  }

  /** A name leads to an address that may not be called. */
  public static final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host, InetAddress address) {
      super(
          "%s leads to %s, which is not public; muster.webhooks.allowed-networks can allow it"
              .formatted(host, address.getHostAddress()));
    }
  }
}
