package dev.muster.platform.ratelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitedTest {
  @Inject RateLimiter limiter;

  @Test
  void anAddressThatCallsTooOftenIsToldWhenToComeBack() {
    for (int i = 0; i < 5; i++) {
      given().get("/test/limited").then().statusCode(200);
    }

    var refused = given().get("/test/limited");

    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", is("request.too-often"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600 / 5);
    given().get("/test/limited/not").then().statusCode(200);
  }

  @Test
  void aBucketCanBeAskedByAnyKey() {
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 5; i++) {
      assertThat(limiter.tryTake("test", key)).isTrue();
    }

    assertThat(limiter.tryTake("test", key)).isFalse();
  }

  @Test
  void aBucketThatIsNotConfiguredIsAnError() {
    assertThatThrownBy(() -> limiter.tryTake("nobody", "key"))
        .hasMessageContaining("muster.rate-limit.nobody");
  }
}
