package dev.muster.platform.delivery.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.DeliveryFixture;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.security.SecretBox;
import dev.muster.testkit.push.FakePushService;
import dev.muster.testkit.push.Subscription;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebPushTest {
  private static final String TOPIC = "0123456789abcdef0123456789abcdef";

  @Inject DeliveryFixture fixture;
  @Inject VapidKeyPair vapid;
  @Inject MovableClock clock;
  @Inject SecretBox secrets;
  @Inject Sql sql;

  private final FakePushService pushes = new FakePushService();
  private final Subscription phone = pushes.subscribe();

  @BeforeEach
  void subscribe() {
    pushes.onlyFrom(vapid.publicKey());
  }

  @AfterEach
  void stop() {
    pushes.close();
    clock.reset();
  }

  private DeliveryRequest push(String text) {
    var content = JsonNodeFactory.instance.objectNode().put("title", "Muster").put("body", text);
    return DeliveryRequest.webPush(
        phone.endpoint(),
        new WebPushKeys(phone.p256dh(), phone.auth()),
        new WebPushMessage(content, true, TOPIC, Duration.ofHours(1)));
  }

  @Test
  void onlyTheSubscriptionCanReadItAndTheServiceKnowsWhoSentIt() {
    var id = fixture.enqueue(push("диск полон"));

    var row = fixture.awaitStatus(id, DeliveryStatus.SENT);
    var received = pushes.received(phone).get(0);

    assertThat(received.text("body")).isEqualTo("диск полон");
    assertThat(received.headers())
        .containsEntry("ttl", "3600")
        .containsEntry("urgency", "high")
        .containsEntry("topic", TOPIC);
    assertThat(received.sender().path("sub").asText()).isEqualTo("mailto:muster@localhost");
    assertThat(received.sender().path("exp").asLong())
        .isBetween(
            System.currentTimeMillis() / 1_000,
            System.currentTimeMillis() / 1_000 + Duration.ofHours(24).toSeconds());
    assertThat(row.receipt()).contains("/message/").contains("201");
  }

  @Test
  void aLongMessageIsCutToWhatServicesMustTake() {
    fixture.awaitStatus(fixture.enqueue(push("x".repeat(9_000))), DeliveryStatus.SENT);

    assertThat(pushes.received(phone).get(0).encryptedBytes()).isBetween(3_000, 4_096);
  }

  @Test
  void aSubscriptionThatIsGoneIsNotTriedAgain() {
    for (int status : new int[] {404, 410}) {
      pushes.refuse(phone, status);

      var row = fixture.awaitStatus(fixture.enqueue(push("x")), DeliveryStatus.FAILED);

      assertThat(row.attempts()).isEqualTo(1);
      assertThat(row.lastError()).isEqualTo("the subscription is gone");
      assertThat(row.receipt()).contains("\"gone\": true");
    }
  }

  @Test
  void aRefusalIsNoReasonToGiveUpTheSubscription() {
    pushes.refuse(phone, 403);

    var row = fixture.awaitStatus(fixture.enqueue(push("x")), DeliveryStatus.FAILED);

    assertThat(row.receipt()).contains("403").doesNotContain("gone");
  }

  @Test
  void aServiceInTroubleIsAskedAgain() {
    pushes.refuse(phone, 503);
    var id = fixture.enqueue(push("x"));
    fixture.awaitAttempts(id, 1);
    pushes.accept(phone);
    clock.advance(Duration.ofMinutes(1));

    assertThat(fixture.awaitStatus(id, DeliveryStatus.SENT).attempts()).isEqualTo(2);
  }

  @Test
  void aServiceThatWantsAPauseGetsIt() {
    pushes.refuseTooMany(phone, Duration.ofMinutes(9));

    var row = fixture.awaitAttempts(fixture.enqueue(push("x")), 1);

    assertThat(row.status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(row.nextAttemptAt()).isAfterOrEqualTo(clock.instant().plusSeconds(500));
  }

  @Test
  void keysThatAreNoneAreNotTriedAgain() {
    var request =
        DeliveryRequest.webPush(
            phone.endpoint(),
            new WebPushKeys("BAAA", "AAAA"),
            new WebPushMessage(
                JsonNodeFactory.instance.objectNode(), false, null, Duration.ofHours(1)));

    var row = fixture.awaitStatus(fixture.enqueue(request), DeliveryStatus.FAILED);

    assertThat(row.lastError()).contains("keys");
  }

  @Test
  void replicasThatNeedTheKeyAtOnceHaveTheSame() {
    var replicas =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> new VapidKeyPair(sql, secrets, clock).publicKey()))
            .toList();

    assertThat(replicas).extracting(CompletableFuture::join).containsOnly(vapid.publicKey());
    assertThat(sql.query("select sealed_private_key from vapid_key", row -> row.getString(1)))
        .singleElement()
        .asString()
        .startsWith("v1.");
  }

  @Test
  void keysHaveTheFormThatBrowsersGiveThem() {
    assertThat(new WebPushKeys(phone.p256dh(), phone.auth()).isWellFormed()).isTrue();
    assertThat(new WebPushKeys(phone.auth(), phone.p256dh()).isWellFormed()).isFalse();
    assertThat(new WebPushKeys("not base64!", phone.auth()).isWellFormed()).isFalse();
  }
}
