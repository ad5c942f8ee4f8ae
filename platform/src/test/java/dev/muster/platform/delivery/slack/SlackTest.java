package dev.muster.platform.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.delivery.DeliveryFixture;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.testkit.slack.FakeSlack;
import dev.muster.testkit.slack.TakenPost;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlackTest {
  @Inject DeliveryFixture fixture;
  @Inject MovableClock clock;

  private final String channel = FakeSlack.channel();

  @AfterEach
  void reset() {
    FakeSlack.accept(channel);
    clock.reset();
  }

  private UUID send(String to) {
    return fixture.enqueue(
        DeliveryRequest.slack(to, "it is down", JsonNodeFactory.instance.arrayNode()));
  }

  private void sent(UUID id) {
    fixture.awaitStatus(id, DeliveryStatus.DELIVERED);
  }

  @Test
  void aMessageIsNamedByItsChannelAndTimeStamp() {
    var blocks = JsonNodeFactory.instance.arrayNode();
    blocks.addObject().put("type", "divider");
    var id = fixture.enqueue(DeliveryRequest.slack(channel, "it is down", blocks));

    sent(id);

    var post = FakeSlack.await(channel, each -> true);
    assertThat(post.text()).isEqualTo("it is down");
    assertThat(post.content().path(0).path("type").asText()).isEqualTo("divider");
    assertThat(fixture.row(id).receipt()).contains(post.ts()).contains(channel);
  }

  @Test
  void aMessageIsChanged() {
    var id =
        fixture.enqueue(
            DeliveryRequest.slackUpdate(
                channel, "1700000000.000001", "it is over", JsonNodeFactory.instance.arrayNode()));

    sent(id);

    var post = FakeSlack.await(channel, TakenPost::isUpdate);
    assertThat(post.ts()).isEqualTo("1700000000.000001");
    assertThat(post.text()).isEqualTo("it is over");
  }

  @Test
  void aMemberIsFoundByTheirAddress() {
    var email = "slack-" + UUID.randomUUID() + "@example.org";
    var member = FakeSlack.member(email);

    sent(send(email));

    assertThat(FakeSlack.takenFor(member)).hasSize(1);
    var stranger = fixture.awaitStatus(send("nobody-" + email), DeliveryStatus.FAILED);
    assertThat(stranger.lastError()).contains("users_not_found");
  }

  @Test
  void whatSlackRefusesSaysWhatToDo() {
    FakeSlack.refuse(channel, "channel_not_found");
    fixture.awaitStatus(send(channel), DeliveryStatus.FAILED);
    FakeSlack.refuse(channel, "not_in_channel");
    fixture.awaitStatus(send(channel), DeliveryStatus.BLOCKED);
    FakeSlack.refuse(channel, "internal_error");
    var later = send(channel);
    assertThat(fixture.awaitAttempts(later, 1).lastError()).contains("internal_error");
    FakeSlack.accept(channel);
    clock.advance(Duration.ofMinutes(1));
    sent(later);
  }

  @Test
  void aPauseThatSlackAsksForIsKept() {
    FakeSlack.refuseTooMany(channel, Duration.ofSeconds(90));
    var id = send(channel);
    assertThat(fixture.awaitAttempts(id, 1).lastError()).contains("429");
    FakeSlack.accept(channel);

    clock.advance(Duration.ofSeconds(80));
    assertThat(FakeSlack.takenFor(channel)).isEmpty();
    clock.advance(Duration.ofSeconds(11));

    sent(id);
  }

  @Test
  void answersGoOnlyToSlack() {
    var response = FakeSlack.responseUrl();
    sent(fixture.enqueue(DeliveryRequest.slackResponse("U1", response, "it is over")));
    var body = FakeSlack.await(response, each -> true).content();
    assertThat(body.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(body.path("text").asText()).isEqualTo("it is over");

    var elsewhere =
        fixture.enqueue(DeliveryRequest.slackResponse("U1", "http://169.254.169.254/", "no"));
    fixture.awaitStatus(elsewhere, DeliveryStatus.FAILED);
  }
}
