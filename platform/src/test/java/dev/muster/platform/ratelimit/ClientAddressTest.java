package dev.muster.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
  @Test
  void neighboursInOneNetworkAreOne() {
    assertThat(ClientAddress.network("198.51.100.7"))
        .isEqualTo(ClientAddress.network("198.51.100.250"))
        .isNotEqualTo(ClientAddress.network("198.51.101.7"));
    assertThat(ClientAddress.network("2001:db8:7:1::1"))
        .isEqualTo(ClientAddress.network("2001:db8:7:ffff::2"))
        .isNotEqualTo(ClientAddress.network("2001:db8:8::1"));
  }

  @Test
  void anIpv4AddressInIpv6ClothesIsTheSameNetwork() {
    assertThat(ClientAddress.network("::ffff:198.51.100.7"))
        .isEqualTo(ClientAddress.network("198.51.100.9"));
  }

  @Test
  void whatIsNotAnAddressIsItsOwnNetworkAndLookedUpNowhere() {
    assertThat(ClientAddress.network("unknown.invalid")).isEqualTo("unknown.invalid");
  }
}
