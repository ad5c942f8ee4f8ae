package dev.muster.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretKeysTest {
  @Test
  void everySecretHasItsForm() {
    assertThat(SecretKeys.integrationKey()).matches("[0-9a-z]{32}");
    assertThat(SecretKeys.apiToken()).matches("mus_[0-9A-Za-z]{40}");
    assertThat(SecretKeys.token()).matches("[0-9A-Za-z]{43}");
    assertThat(SecretKeys.webhookSecret()).startsWith("whsec_");
    assertThat(Base64.getDecoder().decode(SecretKeys.webhookSecret().substring(6))).hasSize(32);
  }

  @Test
  void noTwoAreAlike() {
    assertThat(IntStream.range(0, 1_000).mapToObj(i -> SecretKeys.integrationKey()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aHashMatchesItsSecretOnly() {
    var hash = SecretHash.sha256("abc");

    assertThat(hash).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(SecretHash.matches("abc", hash)).isTrue();
    assertThat(SecretHash.matches("abd", hash)).isFalse();
  }
}
