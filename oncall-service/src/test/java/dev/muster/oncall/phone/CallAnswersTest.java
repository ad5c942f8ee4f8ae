package dev.muster.oncall.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.oncall.Api;
import dev.muster.oncall.page.FirstPage;
import dev.muster.testkit.phone.FakeTwilio;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages answered by keys in a call, and what of it is believed. */
@QuarkusTest
class CallAnswersTest {
  private Telephone phone;

  @BeforeEach
  void somebodyWithATelephone() {
    phone = Telephone.of(Api.person("anna"));
  }

  @Test
  void aKeyTakesEscalatesAndCloses() {
    var alert = phone.pagedBy("VOICE");
    var call = phone.awaitCall();
    assertThat(call.words()).contains("language=\"en-US\"", "it is down", "Press 4");

    assertThat(phone.press(call, "7")).contains("next level is being paged");
    await().until(() -> Api.pages(alert).size() == 2);
    assertThat(phone.press(call, "4")).contains("It is yours");
    assertThat(Api.status(alert)).isEqualTo("ACKNOWLEDGED");
    Api.get("/pages/" + FirstPage.of(alert)).body("page.answeredVia", equalTo("voice"));
    assertThat(phone.press(call, "6")).contains("Closed").contains("<Hangup/>");
    assertThat(Api.status(alert)).isEqualTo("RESOLVED");
  }

  @Test
  void aWrongKeyIsAskedForOnceMore() {
    var alert = phone.pagedBy("VOICE");
    var call = phone.awaitCall();
    var id = FirstPage.of(alert);

    assertThat(phone.press(call, "9")).contains("That key does nothing", "again=true");
    assertThat(
            Telephone.post(
                    "/twilio/voice?page=" + id + "&again=true",
                    Map.of("CallSid", call.sid(), "To", phone.number(), "Digits", "9"))
                .extract()
                .asString())
        .contains("<Hangup/>")
        .doesNotContain("<Gather");
    assertThat(Api.status(alert)).isEqualTo("TRIGGERED");
  }

  @Test
  void aCallSpeaksThePersonsLanguage() {
    var ivan = Api.person("ivan", "ru");
    var theirs = Telephone.of(ivan);
    theirs.rules(theirs.verified("VOICE"), 0);
    Api.trigger(Api.paging(ivan), "a");

    var call = theirs.awaitCall();

    assertThat(call.words()).contains("language=\"ru-RU\"", "Нажмите 4");
    assertThat(theirs.press(call, "4")).contains("ru-RU", "Оповещение за вами");
  }

  @Test
  void nothingIsHeardThatTheProviderDidNotSign() {
    var alert = phone.pagedBy("SMS");
    var code = Telephone.code(phone.awaitText());
    var form = new HashMap<String, String>();
    form.put("AccountSid", FakeTwilio.PRIMARY);
    form.put("MessageSid", "SM-forged-" + alert);
    form.put("From", phone.number());
    form.put("Body", "res " + code);
    var url = "https://muster.example.org/oncall/twilio/sms";

    var ofAnother = FakeTwilio.sign(FakeTwilio.SECONDARY, url, form);
    Telephone.post("/twilio/sms", form, ofAnother)
        .statusCode(403)
        .body("code", equalTo("twilio.bad-signature"));
    Telephone.post("/twilio/status?delivery=x", form, ofAnother).statusCode(403);
    Telephone.post("/twilio/voice?page=x", form, ofAnother).statusCode(403);
    Telephone.post("/twilio/sms", form, "").statusCode(403);
    assertThat(Api.status(alert)).isEqualTo("TRIGGERED");

    var withPort = url.replace("example.org", "example.org:443");
    Telephone.post("/twilio/sms", form, FakeTwilio.sign(FakeTwilio.PRIMARY, withPort, form))
        .statusCode(200);
    assertThat(Api.status(alert)).isEqualTo("RESOLVED");
  }

  @Test
  void aSignedCallThatLacksSomethingIsRefused() {
    Telephone.post("/twilio/sms", Map.of("From", "+1")).statusCode(400);
    Telephone.post("/twilio/voice?page=x", Map.of("CallSid", "CA1", "To", "+1")).statusCode(400);
    Telephone.post("/twilio/status?delivery=x", Map.of("MessageSid", "SM1")).statusCode(204);
    Telephone.post(
            "/twilio/status?delivery=" + UUID.randomUUID(),
            Map.of("MessageSid", "SM1", "MessageStatus", "delivered"))
        .statusCode(204);
  }
}
