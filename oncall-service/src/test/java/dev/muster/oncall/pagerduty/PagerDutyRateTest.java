package dev.muster.oncall.pagerduty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.ratelimit.RateLimiter;
import dev.muster.platform.security.SecretHash;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagerDutyRateTest {
  @Inject RateLimiter limiter;

  private static Response get(String authorization) {
    return given().header("Authorization", authorization).get("/pagerduty/schedules");
  }

  @Test
  void everyAnswerSaysHowOftenTheKeyMayCallStill() {
    var authorization = "Token token=" + PagerDuty.key("stakeholder");

    var first = get(authorization);
    var second = get(authorization);

    assertThat(first.header("ratelimit-limit")).isEqualTo("5000");
    assertThat(first.header("ratelimit-remaining")).isEqualTo("4999");
    assertThat(second.header("ratelimit-remaining")).isEqualTo("4998");
    assertThat(Long.parseLong(second.header("ratelimit-reset"))).isPositive();
  }

  @Test
  void aKeyThatCallsTooOftenIsToldSoAndOthersAreNot() {
    var busy = "Token token=" + PagerDuty.key("stakeholder");
    while (limiter.tryTake("pagerduty", SecretHash.sha256(busy))) {
      assertThat(busy).isNotEmpty();
    }

    var refused =
        Stream.generate(() -> get(busy)).limit(20).filter(each -> each.statusCode() == 429);

    assertThat(refused.findFirst())
        .hasValueSatisfying(
            answer -> {
              assertThat(answer.contentType()).startsWith("application/json");
              assertThat(answer.<Integer>path("error.code")).isEqualTo(2020);
              assertThat(answer.header("ratelimit-remaining")).isEqualTo("0");
              assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
            });
    get("Token token=" + PagerDuty.key("stakeholder")).then().statusCode(200);
  }
}
