package dev.muster.oncall.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.muster.oncall.Api;
import dev.muster.testkit.phone.FakeTwilio;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Telephones as contact methods. */
@QuarkusTest
class PhoneMethodsTest {
  private Api.Someone anna;
  private String methods;

  @BeforeEach
  void somebody() {
    anna = Api.person("anna");
    methods = "/people/" + anna.id() + "/contact-methods";
  }

  @Test
  void aCodeIsSentByText() {
    var phone = Telephone.of(anna);

    phone.verified("SMS");

    assertThat(FakeTwilio.awaitMessage(phone.number()).words()).startsWith("Your Muster code is ");
  }

  @Test
  void aCodeIsReadOutTwice() {
    var phone = Telephone.of(anna);

    phone.verified("VOICE");

    assertThat(FakeTwilio.awaitCall(phone.number()).words())
        .matches(".*<Say language=\"en-US\">(.*)</Say><Pause length=\"1\"/><Say.*>\\1</Say>.*");
  }

  @Test
  void aNumberIsStoredAsItIsDialled() {
    Api.post(methods, Map.of("kind", "SMS", "address", " +1 (202) 555-0123 "))
        .statusCode(201)
        .body("address", equalTo("+12025550123"))
        .body("verified", equalTo(false));
    Api.post(methods, Map.of("kind", "SMS", "address", "+12025550123"))
        .statusCode(409)
        .body("code", equalTo("contact-method.exists"));
    Api.post(methods, Map.of("kind", "VOICE", "address", "+12025550123")).statusCode(201);
    Api.get(methods).body("available", hasItems("EMAIL", "WEBHOOK", "SMS", "VOICE"));
  }

  @Test
  void whatCannotBeDialledIsRefused() {
    for (var number : new String[] {"2025550123", "+1", "+1202555", "call me", "+19005550199"}) {
      Api.post(methods, Map.of("kind", "VOICE", "address", number))
          .statusCode(422)
          .body("code", equalTo("contact-method.bad-address"));
    }
  }

  @Test
  void codesToTelephonesAreLimitedForEachPerson() {
    var id =
        UUID.fromString(
            Api.post(methods, Map.of("kind", "SMS", "address", FakeTwilio.number()))
                .statusCode(201)
                .extract()
                .path("id"));
    for (int i = 0; i < 10; i++) {
      Api.post(methods + "/" + id + "/verification", Map.of()).statusCode(202);
    }

    Api.post(methods + "/" + id + "/verification", Map.of())
        .statusCode(429)
        .body("code", equalTo("request.too-often"));
  }
}
