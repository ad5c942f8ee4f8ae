package dev.muster.oncall.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneCommandTest {
  @ParameterizedTest
  @CsvSource({
    "4711, ACKNOWLEDGE, 4711",
    "ack 4711, ACKNOWLEDGE, 4711",
    "' ACK: 4711. ', ACKNOWLEDGE, 4711",
    "esc 123456, ESCALATE, 123456",
    "4711 res, CLOSE, 4711",
    "Close #4711, CLOSE, 4711",
    "принять 4711, ACKNOWLEDGE, 4711",
    "Закрыть 4711, CLOSE, 4711"
  })
  void aVerbAndACodeInAnyOrder(String text, PhoneAction action, String code) {
    assertThat(PhoneCommand.parse(text)).contains(new PhoneCommand(action, code));
  }

  @Test
  void aVerbAlone() {
    assertThat(PhoneCommand.parse("close")).contains(new PhoneCommand(PhoneAction.CLOSE, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "47", "12345", "ack 4711 4712", "ack esc", "please ack", "ack4711"})
  void nothingElse(String text) {
    assertThat(PhoneCommand.parse(text)).isEmpty();
  }

  @Test
  void keys() {
    assertThat(PhoneCommand.key("4")).contains(PhoneAction.ACKNOWLEDGE);
    assertThat(PhoneCommand.key("6")).contains(PhoneAction.CLOSE);
    assertThat(PhoneCommand.key("7")).contains(PhoneAction.ESCALATE);
    assertThat(PhoneCommand.key("")).isEmpty();
  }

  @Test
  void theProvidersOwnWordsGetNoSecondAnswer() {
    assertThat(PhoneCommand.isForTheProvider(" Stop ")).isTrue();
    assertThat(PhoneCommand.isForTheProvider("stop it")).isFalse();
  }
}
