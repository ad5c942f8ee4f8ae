package dev.muster.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BinariesTest {

  @Test
  void theArchiveFitsTheMachine() {
    assertThat(Binaries.resource("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
    assertThat(Binaries.resource("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
    assertThat(Binaries.resource("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
  }
}
