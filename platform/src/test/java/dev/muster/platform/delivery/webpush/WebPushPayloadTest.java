package dev.muster.platform.delivery.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.platform.delivery.DeliveryFailure;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WebPushPayloadTest {
  private final ObjectMapper json = new ObjectMapper();

  private static ObjectNode content(String title, String body) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("title", title)
        .put("body", body)
        .put("url", "/alerts/1");
  }

  @Test
  void whatFitsIsSentAsItIs() throws Exception {
    var content = content("title", "body");

    assertThat(json.readTree(WebPushPayload.of(content))).isEqualTo(content);
  }

  @Test
  void aLongTextIsCutUntilTheWholeFits() throws DeliveryFailure, IOException {
    var bytes = WebPushPayload.of(content("диск полон", "😀".repeat(5_000)));

    assertThat(bytes).hasSizeBetween(3_000, WebPushPayload.LONGEST);
    var sent = json.readTree(bytes);
    assertThat(sent.path("title").asText()).isEqualTo("диск полон");
    assertThat(sent.path("body").asText()).matches("(😀)+…");
    assertThat(sent.path("url").asText()).isEqualTo("/alerts/1");
  }

  @Test
  void aLongTitleIsCutWhenTheBodyIsNotEnough() throws DeliveryFailure {
    assertThat(WebPushPayload.of(content("t".repeat(5_000), "b")))
        .hasSizeLessThanOrEqualTo(WebPushPayload.LONGEST);
  }

  @Test
  void whatCannotBeCutIsNotSent() {
    var content = content("t", "b").put("url", "u".repeat(4_000));

    assertThatThrownBy(() -> WebPushPayload.of(content))
        .isInstanceOf(DeliveryFailure.class)
        .hasMessageContaining("3993 bytes");
  }
}
