package dev.muster.comms.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.platform.ratelimit.RateLimiter;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProofOfWorkTest {
  @Inject ProofOfWork proofs;
  @Inject RateLimiter limits;
  @Inject MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void zeroBitsAreCountedFromTheLeft() {
    assertThat(ProofOfWork.zeroBits("")).isZero();
    assertThat(ProofOfWork.zeroBits(solved("riddle", 12))).isGreaterThanOrEqualTo(12);
  }

  @Test
  void aSolutionIsGoodOnce() {
    JsonNode riddle = riddle();
    String proof = proof(riddle);

    assertThat(spend(challenge(riddle), proof)).isTrue();
    assertThat(spend(challenge(riddle), proof)).isFalse();
  }

  @Test
  void aSolutionIsTooOldAfterTenMinutes() {
    JsonNode riddle = riddle();
    String proof = proof(riddle);

    clock.advance(Duration.ofMinutes(10).plusSeconds(1));

    assertThat(spend(challenge(riddle), proof)).isFalse();
  }

  @Test
  void whatIsNotSolvedNotOursOrMissingIsNoProof() {
    JsonNode riddle = riddle();
    String own = "A".repeat(75);

    assertThat(spend(challenge(riddle), "unsolved" + unsolved(challenge(riddle)))).isFalse();
    assertThat(spend(own, solution(own, difficulty(riddle)))).isFalse();
    assertThat(spend(challenge(riddle), "x".repeat(10_000))).isFalse();
    assertThat(spend(null, null)).isFalse();
  }

  @Test
  void aNetworkThatDoesTheWorkMayAskMoreOftenThanOneThatDoesNot() throws UnknownHostException {
    Site site = Api.site("en");
    String client = "127.0.61.7";
    String network = Arrays.toString(new byte[] {127, 0, 61});
    while (limits.tryTake("subscribe-network-unproven", network)) {
      assertThat(network).isNotBlank();
    }

    assertThat(subscribe(site, client, null, null).statusCode()).isEqualTo(429);
    JsonNode riddle = riddle();
    String proof = proof(riddle);
    assertThat(subscribe(site, client, challenge(riddle), proof).statusCode()).isEqualTo(202);
    assertThat(subscribe(site, client, challenge(riddle), proof).statusCode()).isEqualTo(429);
  }

  @Test
  void theScriptThatSolvesItIsOurs() {
    Response script = given().get("/subscriptions/proof.js");

    assertThat(script.contentType()).startsWith("text/javascript");
    assertThat(script.asString()).contains("/subscriptions/challenge").doesNotContain("http");
  }

  private static Response subscribe(Site site, String client, String challenge, String proof)
      throws UnknownHostException {
    var form =
        Api.from(client)
            .formParam("page", site.slug())
            .formParam("email", "reader-" + UUID.randomUUID() + "@example.org");
    if (challenge != null) {
      form.formParam("challenge", challenge).formParam("proof", proof);
    }
    return form.post("/subscriptions");
  }

  private static JsonNode riddle() {
    return Api.json(given().get("/subscriptions/challenge"));
  }

  private static String challenge(JsonNode riddle) {
    return riddle.path("challenge").asText();
  }

  private static int difficulty(JsonNode riddle) {
    return riddle.path("difficulty").asInt();
  }

  private static String proof(JsonNode riddle) {
    return solution(challenge(riddle), difficulty(riddle));
  }

  private static String solution(String challenge, int difficulty) {
    long number = 0;
    while (ProofOfWork.zeroBits(challenge + ":" + number) < difficulty) {
      number++;
    }
    return Long.toString(number);
  }

  private static String solved(String challenge, int difficulty) {
    return challenge + ":" + solution(challenge, difficulty);
  }

  /** A number that solves nothing. */
  private static long unsolved(String challenge) {
    long number = 0;
    while (ProofOfWork.zeroBits(challenge + ":unsolved" + number) > 8) {
      number++;
    }
    return number;
  }

  private boolean spend(String challenge, String proof) {
    return QuarkusTransaction.requiringNew().call(() -> proofs.spend(challenge, proof));
  }
}
