package dev.muster.oncall.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.id.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MadeKeysTest {
  @Test
  void aKeyThatWasMadeWithItsAlertIsKnownAgain() {
    assertThat(MadeKeys.isMade(MadeKeys.next(), Ids.next())).isTrue();
  }

  @Test
  void aKeyOfTheSenderIsTheirs() {
    var lookalike = "0123456789ab7cdef0123456789abcde";

    assertThat(MadeKeys.isMade("disk-full", Ids.next())).isFalse();
    assertThat(MadeKeys.isMade(lookalike, Ids.next())).isFalse();
    assertThat(MadeKeys.isMade(UUID.randomUUID().toString(), Ids.next())).isFalse();
  }
}
