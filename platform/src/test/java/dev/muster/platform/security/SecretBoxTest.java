package dev.muster.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
  private static final String OLD = secret((byte) 1);
  private static final String NEW = secret((byte) 2);

  private final SecretBox box = box(OLD);

  @Test
  void whatWasSealedOpensAndCannotBeReadFromTheBox() {
    var sealed = box.seal("delivery/1", "whsec_geheim");

    assertThat(box.open("delivery/1", sealed)).isEqualTo("whsec_geheim");
    assertThat(sealed).doesNotContain("geheim");
  }

  @Test
  void theSameSecretIsSealedDifferentlyEachTime() {
    assertThat(box.seal("a", "x")).isNotEqualTo(box.seal("a", "x"));
  }

  @Test
  void aBoxOfAnotherContextDoesNotOpen() {
    var sealed = box.seal("delivery/1", "x");

    assertThatThrownBy(() -> box.open("delivery/2", sealed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDamagedBoxDoesNotOpen() {
    var sealed = box.seal("a", "secret");
    var last = sealed.charAt(10) == 'A' ? 'B' : 'A';
    var damaged = sealed.substring(0, 10) + last + sealed.substring(11);

    assertThatThrownBy(() -> box.open("a", damaged)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> box.open("a", "v1.AAAA")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> box.open("a", "plain")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBoxSealedBeforeARotationStillOpens() {
    var sealed = box.seal("a", "x");

    assertThat(box(NEW, OLD).open("a", sealed)).isEqualTo("x");
    assertThatThrownBy(() -> box(NEW).open("a", sealed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void productionDemandsASecretOfEnoughBytes() {
    assertThatThrownBy(() -> new SigningSecret(List.of(), true))
        .hasMessageContaining("MUSTER_SIGNING_SECRET");
    assertThatThrownBy(() -> new SigningSecret(List.of("c2hvcnQ="), true))
        .hasMessageContaining("32 or more");
    assertThatThrownBy(() -> new SigningSecret(List.of("no base64!"), true))
        .hasMessageContaining("base64");
  }

  private static SecretBox box(String... secrets) {
    return new SecretBox(new SigningSecret(List.of(secrets), true));
  }

  private static String secret(byte fill) {
    var bytes = new byte[32];
    Arrays.fill(bytes, fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
