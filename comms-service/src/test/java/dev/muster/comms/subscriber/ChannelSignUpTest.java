package dev.muster.comms.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Severity;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.phone.FakeTwilio;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import dev.muster.testkit.webhook.ReceivedWebhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Double opt-in on each channel, by what its owner alone can see. */
@QuarkusTest
class ChannelSignUpTest {
  @Inject MovableClock clock;

  private final String mailbox = "owner-" + UUID.randomUUID() + "@example.org";
  private final String number = "+1202555" + ThreadLocalRandom.current().nextInt(1000, 9999);
  private FakeWebhookReceiver receiver;
  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
    receiver = new FakeWebhookReceiver();
  }

  @AfterEach
  void backToNow() {
    receiver.close();
    clock.reset();
  }

  @Test
  void aTextMessageCarriesTheCodeThatConfirms() {
    Response asked = SignUps.send(site, Map.of("channel", "sms", "phone", number));
    assertThat(asked.statusCode()).isEqualTo(202);

    Response done = typed(asked, codeSentTo(number));

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.asString()).contains("You are subscribed");
    JsonNode subscriber = SignUps.only(site);
    assertThat(subscriber.path("state").asText()).isEqualTo("ACTIVE");
    assertThat(subscriber.path("channel").asText()).isEqualTo("SMS");
    assertThat(subscriber.path("address").asText()).isEqualTo(number);
  }

  @Test
  void aNumberWithoutACountryCodeIsOneOfItsCountry() {
    SignUps.send(site, Map.of("channel", "sms", "phone", number.substring(2), "country", "us"));

    assertThat(SignUps.only(site).path("address").asText()).isEqualTo(number);
  }

  @Test
  void fiveWrongCodesAreTheEndOfTheRightOne() {
    Response asked = SignUps.send(site, Map.of("channel", "sms", "phone", number));
    String code = codeSentTo(number);
    String wrong = code.equals("000000") ? "000001" : "000000";

    for (int i = 0; i < 5; i++) {
      assertThat(typed(asked, wrong).statusCode()).isEqualTo(400);
    }

    assertThat(typed(asked, code).statusCode()).isEqualTo(400);
    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("PENDING");
  }

  @Test
  void aCodeIsTooOldAfterAQuarterOfAnHour() {
    Response asked = SignUps.send(site, Map.of("channel", "sms", "phone", number));
    String code = codeSentTo(number);

    clock.advance(Duration.ofMinutes(15).plusSeconds(1));

    assertThat(typed(asked, code).statusCode()).isEqualTo(400);
  }

  @Test
  void theTokenOfTheCodePageConfirmsNothingByItself() {
    Response asked = SignUps.send(site, Map.of("channel", "sms", "phone", number));

    Response confirmed = given().post("/subscriptions/confirm/" + tokenIn(asked));

    assertThat(confirmed.statusCode()).isEqualTo(410);
    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("PENDING");
  }

  @Test
  void aWebhookIsActiveOnceItsContactConfirmedAndItAnsweredASignedCall() {
    clock.real();
    SignUps.send(
        site,
        Map.of(
            "channel", "webhook", "endpoint", receiver.url("/hook").toString(), "email", mailbox));
    assertThat(receiver.received()).isEmpty();

    Response confirmed =
        SignUps.post(FakeSmtp.awaitMailTo(mailbox).link("/subscriptions/confirm/"));

    Matcher secret = Pattern.compile("whsec_[A-Za-z0-9+/=]+").matcher(confirmed.asString());
    assertThat(secret.find()).isTrue();
    ReceivedWebhook call = receiver.awaitRequests(1).get(0);
    call.assertSigned(secret.group());
    assertThat(call.json().path("type").asText()).isEqualTo("subscription.test");
    JsonNode subscriber =
        SignUps.awaitOnly(site, each -> each.path("state").asText().equals("ACTIVE"));
    assertThat(subscriber.path("email").asText()).isEqualTo(mailbox);
    assertThat(subscriber.path("reachedAt").isTextual()).isTrue();
    assertThat(subscriber.path("address").asText()).endsWith("/…hook").doesNotContain("/hook");
  }

  @Test
  void anEndpointThatRedirectsIsNotFollowedAndStaysPendingWithTheReason() {
    receiver.answerWith(302, Map.of("Location", receiver.url("/elsewhere").toString()), "");
    SignUps.send(
        site,
        Map.of(
            "channel", "webhook", "endpoint", receiver.url("/moved").toString(), "email", mailbox));

    SignUps.post(FakeSmtp.awaitMailTo(mailbox).link("/subscriptions/confirm/"));

    JsonNode subscriber =
        SignUps.awaitOnly(site, each -> each.path("lastBounce").asText().contains("redirects"));
    assertThat(subscriber.path("state").asText()).isEqualTo("PENDING");
    assertThat(receiver.received()).noneMatch(each -> each.uri().getPath().equals("/elsewhere"));
  }

  @Test
  void aSlackChannelConfirmsByALinkThatIsPostedThere() {
    Response asked =
        SignUps.send(
            site, Map.of("channel", "slack", "endpoint", receiver.url("/services/x").toString()));
    assertThat(asked.statusCode()).isEqualTo(202);

    String words = receiver.awaitRequests(1).get(0).json().path("text").asText();
    assertThat(SignUps.post(link(words)).statusCode()).isEqualTo(200);

    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("ACTIVE");
    assertThat(SignUps.only(site).toString()).doesNotContain("/services/x");
  }

  @Test
  void aTeamsChannelConfirmsByTheButtonOfACard() {
    SignUps.send(
        site, Map.of("channel", "teams", "endpoint", receiver.url("/workflows/y").toString()));

    String link =
        receiver.awaitRequests(1).get(0).json().at("/attachments/0/content/actions/0/url").asText();
    assertThat(SignUps.post(link).statusCode()).isEqualTo(200);

    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void whoeverSubscribesToOneIncidentHasThatBesideTheWholePage() {
    var incident = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    IncidentStory.tell(incident.declared());
    String code =
        Api.awaitPost(site.pageId(), incident.id(), post -> post.path("updateCount").asInt() == 1)
            .path("code")
            .asText();
    SignUps.subscribed(site, mailbox);

    assertThat(given().get("/subscriptions/new?page=" + site.slug() + "&post=" + code).asString())
        .contains("Only about:");
    SignUps.send(site, Map.of("email", mailbox, "post", code));

    assertThat(SignUps.list(site, "&email=" + mailbox))
        .hasSize(2)
        .anyMatch(each -> each.path("postId").isTextual());
  }

  @Test
  void theFormOfEachChannelAsksForItsAddressAndRunsOnlyOurScript() {
    for (String channel : new String[] {"email", "sms", "webhook", "slack", "teams"}) {
      Response form =
          given().get("/subscriptions/new?lang=ru&page=" + site.slug() + "&channel=" + channel);

      assertThat(form.statusCode()).isEqualTo(200);
      assertThat(form.asString()).contains("Подписка на уведомления", "value=\"" + channel + "\"");
      assertThat(form.header("Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
    }
  }

  private static String codeSentTo(String number) {
    Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(FakeTwilio.awaitMessage(number).words());
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private static Response typed(Response asked, String code) {
    return given()
        .formParam("token", tokenIn(asked))
        .formParam("lang", "en")
        .formParam("code", code)
        .post("/subscriptions/code");
  }

  private static String tokenIn(Response page) {
    Matcher token = Pattern.compile("name=\"token\" value=\"(\\w+)\"").matcher(page.asString());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static String link(String words) {
    Matcher link = Pattern.compile("https?://\\S+/subscriptions/confirm/\\w+").matcher(words);
    assertThat(link.find()).isTrue();
    return URI.create(link.group()).toString();
  }
}
