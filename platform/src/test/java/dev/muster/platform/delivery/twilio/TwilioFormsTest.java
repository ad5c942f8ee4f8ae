package dev.muster.platform.delivery.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.muster.platform.delivery.Configs;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.testkit.phone.FakeTwilio;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** We ask as the provider's own client for Java does, field by field. */
class TwilioFormsTest {
  private static final String TO = "+12025550123";
  private static final String TWIML = "<Response><Say>Приём &amp; ok</Say></Response>";
  private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
  private static final String STATUS = "https://muster.example.org/twilio/status?delivery=" + ID;

  private final TwilioConfig config = config("https://muster.example.org");
  private final TwilioAccount account = TwilioAccount.of(config).get(0);

  private static TwilioConfig config(String callbackUrl) {
    var values = new HashMap<>(FakeTwilio.configuration());
    values.put("muster.twilio.callback-url", callbackUrl);
    return Configs.of(TwilioConfig.class, values);
  }

  private static OutgoingDelivery delivery(JsonNode payload) {
    return new OutgoingDelivery(ID, "sms", TO, payload, Map.of(), "key", 1, Instant.EPOCH);
  }

  /** Keeps what the official client would have sent. */
  private static final class Kept extends HttpClient {
    private Request request;

    @Override
    public Response makeRequest(Request asked) {
      request = asked;
      return new Response("{\"sid\":\"SM1\",\"status\":\"queued\"}", 201);
    }

    TwilioRestClient client() {
      return new TwilioRestClient.Builder(FakeTwilio.PRIMARY, FakeTwilio.token(FakeTwilio.PRIMARY))
          .httpClient(this)
          .build();
    }

    Map<String, String> fields() {
      return request.getPostParams().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().get(0)));
    }
  }

  private SmsChannel sms() {
    var delivery = Configs.delivery(Map.of());
    return new SmsChannel(
        config, new TwilioHttp(delivery, Configs.deadlines(delivery)), new TwilioCallbacks(config));
  }

  private VoiceChannel voice() {
    var delivery = Configs.delivery(Map.of());
    return new VoiceChannel(
        config, new TwilioHttp(delivery, Configs.deadlines(delivery)), new TwilioCallbacks(config));
  }

  @Test
  void aTextMessageHasTheFieldsOfTheOfficialClient() throws Exception {
    var kept = new Kept();
    Message.creator(new PhoneNumber(TO), new PhoneNumber(FakeTwilio.NUMBER), "Привет & <ok>")
        .setStatusCallback(URI.create(STATUS))
        .create(kept.client());

    var ours = sms().form(delivery(DeliveryRequest.sms(TO, "Привет & <ok>").payload()), account);

    assertThat(ours).isEqualTo(kept.fields());
    assertThat(kept.request.getUrl())
        .endsWith("/2010-04-01/Accounts/" + FakeTwilio.PRIMARY + "/Messages.json");
  }

  @Test
  void aCallHasTheFieldsOfTheOfficialClient() throws Exception {
    var kept = new Kept();
    Call.creator(new PhoneNumber(TO), new PhoneNumber(FakeTwilio.NUMBER), new Twiml(TWIML))
        .setTimeout(30)
        .setMachineDetection("Enable")
        .setAsyncAmd("true")
        .setAsyncAmdStatusCallback(URI.create(STATUS))
        .setStatusCallback(URI.create(STATUS))
        .create(kept.client());

    var ours = voice().form(delivery(DeliveryRequest.voice(TO, TWIML).payload()), account);

    assertThat(ours).isEqualTo(kept.fields());
    assertThat(kept.request.getUrl())
        .endsWith("/2010-04-01/Accounts/" + FakeTwilio.PRIMARY + "/Calls.json");
  }

  @Test
  void aTextThatIsTooLongIsCutBetweenCharacters() throws Exception {
    var text = "x".repeat(1_598) + "😀😀";

    var body = sms().form(delivery(DeliveryRequest.sms(TO, text).payload()), account).get("Body");

    assertThat(body).isEqualTo("x".repeat(1_598) + "…");
  }

  @Test
  void anAccountThatIsNotConfiguredIsNoProvider() {
    var nothing = Configs.of(TwilioConfig.class, Map.of());
    var delivery = Configs.delivery(Map.of());
    var http = new TwilioHttp(delivery, Configs.deadlines(delivery));

    assertThat(new SmsChannel(nothing, http, new TwilioCallbacks(nothing)).providers()).isEmpty();
    assertThat(new VoiceChannel(nothing, http, new TwilioCallbacks(nothing)).providers()).isEmpty();
  }

  @Test
  void aMessagingServiceSendsTextsAndNeedsANumberForCalls() throws Exception {
    var values = new HashMap<>(FakeTwilio.configuration());
    values.put("muster.twilio.from", "MG1");
    var service = Configs.of(TwilioConfig.class, values);
    var accounts = TwilioAccount.of(service);

    assertThat(accounts)
        .extracting(TwilioAccount::voiceFrom)
        .containsExactly(null, FakeTwilio.NUMBER);
    assertThat(sms().form(delivery(DeliveryRequest.sms(TO, "x").payload()), accounts.get(0)))
        .containsEntry("MessagingServiceSid", "MG1")
        .doesNotContainKey("From");
    assertThat(List.of(accounts.get(0).toString())).doesNotContain(accounts.get(0).token());
  }
}
