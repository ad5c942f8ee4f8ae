package dev.muster.oncall.phone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.Api;
import dev.muster.testkit.phone.FakeTwilio;
import dev.muster.testkit.phone.TakenMessage;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A telephone of a person, and the provider that speaks for it. */
final class Telephone {
  /** As configured for tests; a proxy would strip the path. */
  private static final String PUBLIC = "https://muster.example.org/oncall";

  private static final Pattern CODE = Pattern.compile("Reply (\\d+)|Ответьте (\\d+)");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

  private final Api.Someone owner;
  private final String number = FakeTwilio.number();

  private Telephone(Api.Someone owner) {
    this.owner = owner;
  }

  static Telephone of(Api.Someone owner) {
    return new Telephone(owner);
  }

  String number() {
    return number;
  }

  private String methods() {
    return "/people/" + owner.id() + "/contact-methods";
  }

  /** A contact method whose code was sent to this very telephone. */
  UUID verified(String kind) {
    var id =
        UUID.fromString(
            Api.post(methods(), Map.of("kind", kind, "address", number))
                .statusCode(201)
                .extract()
                .path("id"));
    Api.post(methods() + "/" + id + "/verification", Map.of()).statusCode(202);
    var words = FakeTwilio.await(number, m -> m.isCall() == kind.equals("VOICE")).words();
    var digits = words.replaceAll("<[^>]*>", " ").replaceAll("[^\\d]", "");
    Api.post(methods() + "/" + id + "/verification/confirm", Map.of("code", digits.substring(0, 6)))
        .statusCode(200);
    return id;
  }

  /** Pages go to these methods after these seconds. */
  void rules(Object... methodsAndSeconds) {
    rulesOf("HIGH", methodsAndSeconds);
  }

  /** As {@link #rules}, for pages of this urgency. */
  void rulesOf(String urgency, Object... methodsAndSeconds) {
    var rules = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < methodsAndSeconds.length; i += 2) {
      rules.add(
          Map.of(
              "urgency",
              urgency,
              "contactMethodId",
              methodsAndSeconds[i],
              "delaySeconds",
              methodsAndSeconds[i + 1]));
    }
    Api.put("/people/" + owner.id() + "/notification-rules", Map.of("rules", rules))
        .statusCode(200);
  }

  /** Pages its owner by this kind of message alone, and somebody else a minute later; the alert. */
  UUID pagedBy(String kind) {
    rules(verified(kind), 0);
    return Api.trigger(Api.paging(owner, Api.person("boris")), "a");
  }

  /** The pages that reached it, without verification codes. */
  List<TakenMessage> pages() {
    return FakeTwilio.takenFor(number).stream().filter(Telephone::isPage).toList();
  }

  private static boolean isPage(TakenMessage message) {
    return message.words().contains("/ack/") || message.words().contains("/twilio/voice");
  }

  TakenMessage awaitText() {
    return FakeTwilio.await(number, message -> !message.isCall() && isPage(message));
  }

  /** The text message of one of several pages. */
  TakenMessage awaitText(String summary) {
    return FakeTwilio.await(
        number, message -> !message.isCall() && message.words().contains(summary));
  }

  TakenMessage awaitCall() {
    return FakeTwilio.await(number, message -> message.isCall() && isPage(message));
  }

  static String code(TakenMessage message) {
    Matcher code = CODE.matcher(message.words());
    assertThat(code.find()).as(message.words()).isTrue();
    return code.group(1) == null ? code.group(2) : code.group(1);
  }

  /** Sends a text message from this telephone; the reply's TwiML. */
  String write(String text) {
    return write("SM" + UUID.randomUUID(), text).statusCode(200).extract().asString();
  }

  ValidatableResponse write(String sid, String text) {
    return post("/twilio/sms", Map.of("MessageSid", sid, "From", number, "Body", text));
  }

  /** Presses a key in a call; what is said then. */
  String press(TakenMessage call, String digits) {
    Matcher action = ACTION.matcher(call.words());
    assertThat(action.find()).as(call.words()).isTrue();
    return post(
            action.group(1).substring(PUBLIC.length()),
            Map.of("CallSid", call.sid(), "To", number, "Digits", digits))
        .statusCode(200)
        .contentType("text/xml")
        .extract()
        .asString();
  }

  /** The provider says what became of a message or call. */
  static void status(TakenMessage message, String... namesAndValues) {
    var form = new HashMap<String, String>();
    form.put(message.isCall() ? "CallSid" : "MessageSid", message.sid());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    post(message.fields().get("StatusCallback").substring(PUBLIC.length()), form).statusCode(204);
  }

  /** A call from the provider, rightly signed. */
  static ValidatableResponse post(String path, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("AccountSid", FakeTwilio.PRIMARY);
    return post(path, form, FakeTwilio.sign(FakeTwilio.PRIMARY, PUBLIC + path, form));
  }

  static ValidatableResponse post(String path, Map<String, String> form, String signature) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .header("X-Twilio-Signature", signature)
        .urlEncodingEnabled(false)
        .body(encoded(form))
        .post(path)
        .then();
  }

  private static String encoded(Map<String, String> form) {
    var body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return body.toString();
  }
}
