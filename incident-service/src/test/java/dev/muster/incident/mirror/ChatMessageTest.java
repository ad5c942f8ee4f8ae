package dev.muster.incident.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.incident.json.Json;
import dev.muster.incident.mirror.ChatMessage.What;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatMessageTest {
  private static Optional<ChatMessage> of(String json) {
    return ChatMessage.of(Json.read(json, JsonNode.class));
  }

  @Test
  void whatAPersonWrites() {
    var message =
        of("{'type':'message','channel':'C1','user':'U1','ts':'1700000000.000200','text':'Hi'}"
                .replace('\'', '"'))
            .orElseThrow();
    assertThat(message)
        .isEqualTo(
            new ChatMessage(
                What.WRITTEN, "C1", "1700000000.000200", "U1", "Hi", "1700000000.000200"));
    assertThat(message.at()).isEqualTo(Instant.ofEpochSecond(1_700_000_000L, 200_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "99999999999999999999", "1e9999", "-1.5", "1.2.3"})
  void aStrangeTimeStampIsLongAgo(String ts) {
    assertThat(new ChatMessage(What.WRITTEN, "C1", ts, "U1", "Hi", ts).at())
        .isEqualTo(Instant.EPOCH);
  }

  @Test
  void aChangeAndADeletionNameTheMessage() {
    assertThat(
            of(
                "{'subtype':'message_changed','channel':'C1','ts':'9.9','message':{'user':'U1','ts':'1.2','text':'New'},'previous_message':{'text':'Old'}}"
                    .replace('\'', '"')))
        .contains(new ChatMessage(What.CHANGED, "C1", "1.2", "U1", "New", "9.9"));
    assertThat(
            of(
                "{'subtype':'message_deleted','channel':'C1','ts':'9.9','deleted_ts':'1.2','previous_message':{'user':'U1','ts':'1.2','text':'Old'}}"
                    .replace('\'', '"')))
        .contains(new ChatMessage(What.DELETED, "C1", "1.2", "U1", "", "9.9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'channel':'C1','user':'U1','bot_id':'B1','ts':'1.2','text':'By an app'}",
        "{'subtype':'bot_message','channel':'C1','ts':'1.2','text':'By an app'}",
        "{'subtype':'channel_join','channel':'C1','user':'U1','ts':'1.2','text':'joined'}",
        "{'subtype':'message_changed','channel':'C1','message':{'user':'U1','ts':'1.2','text':'a'},'previous_message':{'text':'a'}}",
        "{'subtype':'message_changed','channel':'C1','message':{'user':'U1','bot_id':'B1','ts':'1.2','text':'b'},'previous_message':{'text':'a'}}",
        "{'channel':'C1'}"
      })
  void whatNoPersonWroteIsNothing(String event) {
    assertThat(of(event.replace('\'', '"'))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "a &lt;b&gt; &amp;amp; c = a <b> &amp; c",
        "<@U1> look = @Anna look",
        "<@U1|ann> look = @ann look",
        "in <#C1|general> = in #general",
        "<!channel> now = @channel now",
        "<!subteam^S1|@db> now = @db now",
        "<https://x.example/a> = https://x.example/a",
        "<https://x.example/a|here> = here (https://x.example/a)"
      })
  void markupBecomesWords(String markup, String words) {
    assertThat(ChatText.plain(markup, id -> id.equals("U1") ? "Anna" : id)).isEqualTo(words);
  }
}
