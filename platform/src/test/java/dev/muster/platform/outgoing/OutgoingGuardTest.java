package dev.muster.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingGuardTest {
  private final InMemoryDnsResolver names = new InMemoryDnsResolver();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.10",
        "0.0.0.0",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "2130706433",
        "017700000001",
        "0x7f000001",
        "0x7f.1",
        "127.1",
        "10.1",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[fc00::1]",
        "[fd12:3456::1]",
        "[fe80::1]",
        "[fec0::1]",
        "[ff02::1]",
        "[2001:db8::1]",
        "[2002:7f00:1::]",
        "[2001:0:1::1]",
        "localhost",
        "localhost."
      })
  void addressesThatAreNotPublicAreNeverConnectedTo(String host) {
    var guard = new OutgoingGuard(List.of(), List.of(), SystemDefaultDnsResolver.INSTANCE);

    assertThatThrownBy(() -> guard.resolve(host)).isInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "193.0.0.1", "[2606:4700::1111]"})
  void publicAddressesAreCalled(String host) throws UnknownHostException {
    var guard = new OutgoingGuard(List.of(), List.of(), SystemDefaultDnsResolver.INSTANCE);

    assertThat(guard.resolve(host)).hasSize(1);
  }

  @Test
  void aNameWithOnePrivateAddressAmongPublicOnesIsRefused() throws UnknownHostException {
    names.add("hooks.example.org", address("8.8.8.8"), address("10.0.0.1"));

    assertThatThrownBy(() -> guard().resolve("hooks.example.org"))
        .isInstanceOf(OutgoingGuard.RefusedAddressException.class)
        .hasMessageContaining("10.0.0.1");
  }

  @Test
  void allowedHostsAndNetworksAreCalled() throws UnknownHostException {
    names.add("hooks.internal", address("10.0.0.1"));
    names.add("other.internal", address("10.20.0.1"));
    names.add("third.internal", address("10.0.0.1"));
    var guard = new OutgoingGuard(List.of("Hooks.Internal"), List.of("10.20.0.0/16"), names);

    assertThat(guard.resolve("hooks.internal.")).hasSize(1);
    assertThat(guard.resolve("other.internal")).hasSize(1);
    assertThatThrownBy(() -> guard.resolve("third.internal"))
        .isInstanceOf(OutgoingGuard.RefusedAddressException.class);
  }

  @Test
  void theObjectionSaysWhyAnAddressCannotBeConfigured() throws UnknownHostException {
    names.add("hooks.internal", address("10.0.0.1"));
    names.add("hooks.example.org", address("8.8.8.8"));

    assertThat(objection("https://hooks.internal/x")).contains("not public");
    assertThat(objection("ftp://hooks.example.org/x")).contains("http");
    assertThat(objection("https://user:pw@hooks.example.org/")).contains("user");
    assertThat(objection("/relative")).contains("http");
    assertThat(guard().objection(URI.create("https://hooks.example.org/x"))).isEmpty();
    assertThat(guard().objection(URI.create("https://unknown.example.org/x"))).isEmpty();
  }

  @Test
  void networksAreWrittenAsBlocks() {
    for (var wrong : new String[] {"10.0.0.0/33", "10.0.0.0/x", "example.org", "", "::/129"}) {
      assertThatThrownBy(() -> Network.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private String objection(String url) {
    return guard().objection(URI.create(url)).orElseThrow();
  }

  private OutgoingGuard guard() {
    return new OutgoingGuard(List.of(), List.of(), names);
  }

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getByName(text);
  }
}
