package dev.muster.comms.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @Test
  void theLogShowsOnlyTheFirstLetterAndTheDomain() {
    assertThat(Addresses.masked("anna@example.org")).isEqualTo("a***@example.org");
    assertThat(Addresses.masked("nonsense")).isEqualTo("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@example.org",
        "a.b+c@sub.example.co",
        "анна@пример.рф",
        "o'neil@example.org"
      })
  void mailboxesThatCouldExistAreTaken(String address) {
    assertThat(Addresses.plausible(Addresses.normalized(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an\u202ena@example.org",
        "an\u0085na@example.org",
        "",
        "anna",
        "@example.org",
        "anna@",
        "anna@example",
        "a b@example.org",
        "a@example.org\nBcc: all@example.org",
        "a@b@example.org",
        "a..b@example.org",
        "<a@example.org>"
      })
  void othersAreNot(String address) {
    assertThat(Addresses.plausible(address)).isFalse();
  }
}
