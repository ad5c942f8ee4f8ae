package dev.muster.comms.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ChannelTextTest {
  private static final String HOSTILE =
      "<!channel> *bold* & <https://evil.example|click>\n\nOpen it: https://muster.example.org/1";

  @Test
  void slackSeesNoMarkupOfTheWordsButTheLinkThatIsOurs() {
    assertThat(ChannelText.slack("A *b* <c>", HOSTILE))
        .startsWith("*A \u2217b\u2217 &lt;c&gt;*\n")
        .contains("&lt;!channel&gt; *bold* &amp; &lt;https://evil.example|click&gt;")
        .endsWith("<https://muster.example.org/1|Open it>");
  }

  @Test
  void teamsShowsTheWordsAsWrittenAndLinksAsButtons() {
    JsonNode card = ChannelText.teams("Title", HOSTILE).at("/attachments/0/content");

    assertThat(card.at("/body/0/text").asText()).isEqualTo("Title");
    assertThat(card.at("/body/1/text").asText()).contains("> \\*bold\\* &");
    assertThat(card.path("body")).hasSize(2);
    assertThat(card.at("/actions/0/url").asText()).isEqualTo("https://muster.example.org/1");
    assertThat(card.at("/actions/0/title").asText()).isEqualTo("Open it");
  }

  @Test
  void aTextMessageHasItsSubjectInFrontAndNoEmptyLines() {
    SmsText sms = ChannelText.sms("Checkout", "down\n\nmore later", 3);
    assertThat(sms.segments()).containsExactly("Checkout\ndown\nmore later");
  }
}
