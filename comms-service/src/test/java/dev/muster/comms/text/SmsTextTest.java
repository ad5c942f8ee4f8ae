package dev.muster.comms.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.text.SmsText.Encoding;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SmsTextTest {
  @Test
  void latinTextTakesSevenBitsAndCyrillicSixteen() {
    assertThat(SmsText.of("a".repeat(160)).segments()).hasSize(1);
    assertThat(SmsText.of("a".repeat(161)).segments()).hasSize(2);
    assertThat(SmsText.of("я".repeat(70)).encoding()).isEqualTo(Encoding.UCS2);
    assertThat(SmsText.of("я".repeat(70)).segments()).hasSize(1);
    assertThat(SmsText.of("я".repeat(71)).segments()).hasSize(2);
  }

  @Test
  void bracesAndTheEuroSignTakeTwoSeptets() {
    assertThat(SmsText.of("€".repeat(80)).units()).isEqualTo(160);
    assertThat(SmsText.of("[P1]").units()).isEqualTo(6);
    assertThat(SmsText.of("€".repeat(81)).segments()).hasSize(2);
  }

  @Test
  void oneForeignCharacterTurnsTheWholeTextIntoSixteenBits() {
    assertThat(SmsText.of("Checkout – down").encoding()).isEqualTo(Encoding.UCS2);
    assertThat(SmsText.of("Checkout - down").encoding()).isEqualTo(Encoding.GSM7);
  }

  @Test
  void segmentsEndAfterWords() {
    String text = "word ".repeat(60).strip();
    assertThat(SmsText.of(text).segments())
        .hasSizeGreaterThan(1)
        .first()
        .asString()
        .endsWith("word ");
  }

  @Test
  void whatIsTooLongIsCutAfterAWordAndSaysSo() {
    String fitted = SmsText.fit("слово ".repeat(60).strip(), 2);
    assertThat(fitted).endsWith("слово...");
    assertThat(SmsText.of(fitted).segments()).hasSize(2);
  }

  @Property
  void nothingIsLostBetweenSegmentsAndEachFits(@ForAll String text) {
    SmsText sms = SmsText.of(text);
    int room = sms.encoding() == Encoding.GSM7 ? 153 : 67;
    assertThat(String.join("", sms.segments())).isEqualTo(text);
    if (sms.segments().size() > 1) {
      assertThat(sms.segments()).allMatch(part -> sms.encoding().units(part) <= room);
    }
  }

  @Property
  void aFittedTextNeverTakesMore(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 3) int most) {
    assertThat(SmsText.of(SmsText.fit(text, most)).segments()).hasSizeLessThanOrEqualTo(most);
  }
}
