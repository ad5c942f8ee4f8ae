package dev.muster.platform.delivery.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import dev.muster.platform.delivery.Configs;
import dev.muster.platform.delivery.http.WebForm;
import dev.muster.testkit.phone.FakeTwilio;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The judge of signatures is the provider's own library. */
class TwilioCallbacksTest {
  private static final String PATH = "/twilio/sms?page=1&x=a%20b";
  private static final Map<String, String> FORM =
      Map.of(
          "AccountSid",
          FakeTwilio.PRIMARY,
          "From",
          "+12025550123",
          "Body",
          "esc 4711 & <ё> +",
          "Empty",
          "");

  private static TwilioCallbacks at(String base) {
    var config = new HashMap<>(FakeTwilio.configuration());
    config.put("muster.twilio.callback-url", base);
    return new TwilioCallbacks(Configs.of(TwilioConfig.class, config));
  }

  private static WebForm form(Map<String, String> fields) {
    return WebForm.parse(
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  private static String signed(String url) {
    var signature = FakeTwilio.sign(FakeTwilio.PRIMARY, url, FORM);
    assertThat(
            new RequestValidator(FakeTwilio.token(FakeTwilio.PRIMARY))
                .validate(url, FORM, signature))
        .isTrue();
    return signature;
  }

  @Test
  void whatTheProviderSignsIsGenuine() {
    var signature = signed("https://muster.example.org/oncall" + PATH);

    assertThat(at("https://muster.example.org/oncall/").isGenuine(PATH, form(FORM), signature))
        .isTrue();
  }

  @Test
  void theDefaultPortMayBeNamedOnEitherSide() {
    assertThat(
            at("https://muster.example.org")
                .isGenuine(PATH, form(FORM), signed("https://muster.example.org:443" + PATH)))
        .isTrue();
    assertThat(
            at("https://muster.example.org:443")
                .isGenuine(PATH, form(FORM), signed("https://muster.example.org" + PATH)))
        .isTrue();
    assertThat(
            at("http://muster.example.org")
                .isGenuine(PATH, form(FORM), signed("http://muster.example.org:80" + PATH)))
        .isTrue();
    assertThat(
            at("https://muster.example.org:8443")
                .isGenuine(PATH, form(FORM), signed("https://muster.example.org" + PATH)))
        .isFalse();
  }

  @Test
  void anythingThatWasChangedIsNotGenuine() {
    var callbacks = at("https://muster.example.org");
    var signature = signed("https://muster.example.org" + PATH);
    var changed = new HashMap<>(FORM);
    changed.put("Body", "res 4711");
    var foreign = new HashMap<>(FORM);
    foreign.put("AccountSid", FakeTwilio.SECONDARY);
    var unknown = new HashMap<>(FORM);
    unknown.put("AccountSid", "AC9");

    assertThat(callbacks.isGenuine(PATH, form(FORM), signature)).isTrue();
    assertThat(callbacks.isGenuine(PATH + "1", form(FORM), signature)).isFalse();
    assertThat(callbacks.isGenuine(PATH, form(changed), signature)).isFalse();
    assertThat(callbacks.isGenuine(PATH, form(foreign), signature)).isFalse();
    assertThat(callbacks.isGenuine(PATH, form(unknown), signature)).isFalse();
    assertThat(callbacks.isGenuine(PATH, form(FORM), "")).isFalse();
    assertThat(callbacks.isGenuine(PATH, form(FORM), null)).isFalse();
  }

  @Test
  void aRepeatedFieldIsSignedOnceForEachValueInOrder() {
    var form = WebForm.parse("B=2&A=z&A=y&A=z&B=%zz&=&&C");

    assertThat(TwilioCallbacks.signed(form)).isEqualTo("AyAzB%zzB2C");
  }

  @Test
  void whatIsCalledNeedNotBeAnAddress() {
    assertThat(at("https://muster.example.org").isGenuine("/sms?a=|{", form(FORM), "x")).isFalse();
  }

  @Test
  void withoutAnAccountNothingIsGenuine() {
    var config = Map.of("muster.twilio.callback-url", "https://muster.example.org");
    var callbacks = new TwilioCallbacks(Configs.of(TwilioConfig.class, config));

    assertThat(callbacks.isGenuine(PATH, form(FORM), signed("https://muster.example.org" + PATH)))
        .isFalse();
  }
}
