package dev.muster.comms.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
  private static final String SALT = PasswordHash.salt(2);

  @Test
  void theSamePasswordGivesTheSameHashAndAnotherDoesNot() {
    String hash = PasswordHash.of("open sesame", SALT);

    assertThat(PasswordHash.same(hash, PasswordHash.of("open sesame", SALT))).isTrue();
    assertThat(PasswordHash.same(hash, PasswordHash.of("open barley", SALT))).isFalse();
    assertThat(PasswordHash.same(hash, null)).isFalse();
  }

  @Test
  void theSaltSaysHowManyRounds() {
    assertThat(PasswordHash.of("open sesame", "3" + SALT.substring(1)))
        .isNotEqualTo(PasswordHash.of("open sesame", SALT));
  }

  @Test
  void itIsPbkdf2AsOthersComputeIt() {
    assertThat(PasswordHash.of("open sesame", "1000:salt"))
        .isEqualTo("89PpubtNoxwG7n0IaPPmuN5akCUVNw+0C0+tM5dvCu8=");
  }
}
