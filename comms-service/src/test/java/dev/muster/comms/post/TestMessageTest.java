package dev.muster.comms.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Severity;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever thinks about saying something can get what subscribers would get, alone. */
@QuarkusTest
class TestMessageTest {
  private static final Map<String, Object> UPDATE =
      Map.of(
          "status",
          "MONITORING",
          "body",
          Map.of("en", "It works <again>.", "ru", "Снова работает."));

  @Inject MovableClock clock;
  @Inject Publishing publishing;

  private Site site;
  private String me;

  @BeforeEach
  void somebodyWithAMailbox() {
    site = Api.site("en", "ru");
    me = "me-" + UUID.randomUUID();
    publishing.person(me);
  }

  @Test
  void itComesInBothLanguagesMarkedAsATestToTheCallerOnly() {
    JsonNode answer =
        Api.json(
            send(
                token("manager"),
                Map.of("pageId", site.pageId(), "title", Map.of("en", "Fire"), "update", UPDATE)));

    assertThat(answer.path("sentTo").asText()).isEqualTo(me + "@example.org");
    assertThat(answer.path("words")).hasSize(2);
    assertThat(answer.at("/words/0/body").asText()).contains("It works <again>.");
    assertThat(answer.at("/words/0/slack").asText()).contains("&lt;again&gt;");
    ReceivedMail english = mail("It works");
    assertThat(english.subject()).startsWith("[TEST · ПРОВЕРКА]").contains("Monitoring", "Fire");
    assertThat(english.text()).contains("to you only", "только вам");
    assertThat(mail("Снова работает.").subject()).contains("ПРОВЕРКА");
    assertThat(FakeSmtp.receivedBy(me + "@example.org")).hasSize(2);
  }

  @Test
  void nothingBecomesPublicByIt() {
    var incident = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    publishing.hear(incident.declared());
    JsonNode post = Api.findPost(site.pageId(), incident.id());

    JsonNode answer =
        Api.json(
            send(token("responder"), Map.of("postId", post.path("id").asText(), "update", UPDATE)));

    assertThat(answer.at("/words/1/subject").asText()).contains("Проблемы: Checkout");
    assertThat(Api.updates(post)).hasSize(1);
    assertThat(Api.findPost(site.pageId(), incident.id()).path("status").asText())
        .isEqualTo("INVESTIGATING");
  }

  @Test
  void onlyThoseWhoMaySpeakAtAllMayTry() {
    Map<String, Object> request =
        Map.of("pageId", site.pageId(), "title", Map.of("en", "Fire"), "update", UPDATE);
    assertThat(send(TestTokens.stakeholder(), request).statusCode()).isEqualTo(403);
    assertThat(Api.post(TestTokens.stakeholder(), "/rehearsals/post", request).statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatHasNoPlaceOrNoWordsIsRefusedByName() {
    Response nowhere = send(token("manager"), Map.of("update", UPDATE));
    assertThat(nowhere.statusCode()).isEqualTo(400);
    assertThat(nowhere.jsonPath().getString("errors[0].field")).isEqualTo("placed");
    Response wordless =
        send(token("manager"), Map.of("pageId", site.pageId(), "title", Map.of("en", "Fire")));
    assertThat(wordless.statusCode()).isEqualTo(400);
    assertThat(wordless.jsonPath().getString("errors[0].field")).isEqualTo("update");
  }

  private ReceivedMail mail(String words) {
    return FakeSmtp.awaitMail(
        mail -> mail.isTo(me + "@example.org") && mail.text().contains(words));
  }

  private static Response send(String token, Map<String, Object> request) {
    return Api.post(token, "/rehearsals/message", request);
  }

  private String token(String role) {
    return TestTokens.withRoles(me, role);
  }
}
