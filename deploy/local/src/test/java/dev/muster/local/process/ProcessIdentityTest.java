package dev.muster.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
  private static final String STAT =
      "4711 (a (strange) name) %s 1 4711 4711 0 -1 4194304 100 0 0 0 5 2 0 0 20 0 30 0 %d 7000 99";

  @Test
  void theStartIsReadBehindANameWithBlanksAndBrackets() {
    assertThat(ProcessIdentity.ticksOf(STAT.formatted("S", 264_133))).contains("264133");
  }

  @Test
  void aZombieHasEnded() {
    assertThat(ProcessIdentity.ticksOf(STAT.formatted("Z", 264_133))).isEmpty();
  }

  @Test
  void thisProcessKeepsItsIdentity() {
    long self = ProcessHandle.current().pid();

    assertThat(ProcessIdentity.of(self)).isPresent().isEqualTo(ProcessIdentity.of(self));
  }
}
