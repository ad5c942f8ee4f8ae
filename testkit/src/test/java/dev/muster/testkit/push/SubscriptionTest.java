package dev.muster.testkit.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
  /** The example of RFC 8291, section 5. */
  @Test
  void theExampleOfTheStandardIsRead() throws GeneralSecurityException {
    Subscription browser =
        Subscription.of(
            "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
            bytes(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkN"
                    + "toIAiw4"),
            bytes("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"),
            bytes("BTBZMqHH6r4Tts7J_aSIgg"));

    String text =
        browser.read(
            bytes(
                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vC"
                    + "YLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZ"
                    + "wbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"));

    assertThat(text).isEqualTo("When I grow up, I want to be a watermelon");
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
