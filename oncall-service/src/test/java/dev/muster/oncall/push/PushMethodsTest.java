package dev.muster.oncall.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.page.FirstPage;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.push.FakeNtfy;
import dev.muster.testkit.push.FakePushService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Browsers and ntfy topics as contact methods. */
@QuarkusTest
class PushMethodsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FakePushService pushes = new FakePushService();
  private final FakeNtfy ntfy = new FakeNtfy();
  private final String topic = "topic-" + UUID.randomUUID();
  private Ways anna;

  @BeforeEach
  void somebody() {
    anna = new Ways(Api.person("anna"));
    pushes.onlyFrom(Api.get("/web-push-key").statusCode(200).extract().path("publicKey"));
  }

  @AfterEach
  void stop() {
    pushes.close();
    ntfy.close();
  }

  @Test
  void aBrowserIsProvedByACodeThatIsPushedToIt() {
    var browser = pushes.subscribe();
    var id = Ways.id(anna.add(browser).body("verified", equalTo(false)));

    anna.sendCode(id);
    var push = pushes.await(browser, message -> true);

    assertThat(push.text("type")).isEqualTo("verification");
    assertThat(push.text("methodId")).isEqualTo(id.toString());
    assertThat(push.text("personId")).isEqualTo(anna.owner().id().toString());
    assertThat(push.text("body")).contains(push.text("code"));
    anna.confirm(id, push.text("code"));
    assertThat(anna.method(id)).containsEntry("verified", true).containsEntry("goneSince", null);
    Api.get(anna.path()).body("available", hasItems("NTFY", "WEB_PUSH"));
  }

  @Test
  void aTopicIsProvedByACodeThatIsPublishedToIt() {
    var id = anna.verified(ntfy, topic);

    assertThat(anna.method(id)).containsEntry("verified", true);
    assertThat(ntfy.messages(topic).get(0).path("title").asText()).isEqualTo("Muster");
  }

  @Test
  void aTopicThatNeedsATokenGetsItAndNobodySeesIt() {
    ntfy.protect(topic, "tk_secret");
    var added = anna.add("NTFY", ntfy.url(topic), Map.of("token", "tk_secret"));
    var id = Ways.id(added.body("secret", nullValue()).body("token", nullValue()));

    anna.sendCode(id);

    ntfy.await(topic, message -> true);
  }

  @Test
  void aSubscriptionWithoutItsKeysIsRefused() {
    var browser = pushes.subscribe();

    anna.add("WEB_PUSH", browser.endpoint(), Map.of())
        .statusCode(422)
        .body("code", equalTo("contact-method.bad-keys"));
    anna.add(
            "WEB_PUSH",
            browser.endpoint(),
            Map.of("keys", Map.of("p256dh", browser.auth(), "auth", browser.auth())))
        .statusCode(422)
        .body("code", equalTo("contact-method.bad-keys"));
  }

  @Test
  void ourOwnNetworksAreNoPlaceToPushTo() {
    var keys = Ways.keys(pushes.subscribe());
    for (var address :
        new String[] {"https://10.0.0.1/p", "https://[::1]/p", "ftp://a.example/p"}) {
      anna.add("WEB_PUSH", address, Map.of("keys", keys))
          .statusCode(422)
          .body("code", equalTo("contact-method.bad-address"));
      anna.add("NTFY", address, Map.of())
          .statusCode(422)
          .body("code", equalTo("contact-method.bad-address"));
    }
  }

  @Test
  void othersSeeOnlyWhereATopicIsBecauseWhoeverKnowsItReadsAlong() {
    anna.rules(anna.verified(ntfy, topic), 0);
    var boris = Api.person("boris").token(Roles.RESPONDER);

    Api.get(anna.path(), boris)
        .body("items.address", hasItem(endsWith("/…")))
        .body("items.address", not(hasItem(containsString(topic))));
    Api.get(anna.path(), anna.owner().token(Roles.RESPONDER))
        .body("items.address", hasItem(endsWith(topic)));

    var alert = Api.trigger(Api.paging(anna.owner()), "a");
    FirstPage.awaitSent(alert);
    Api.get("/pages/" + FirstPage.of(alert))
        .body("ledger.detail.address", hasItem(endsWith("/…")))
        .body("ledger.detail.address", not(hasItem(containsString(topic))));
  }

  @Test
  void aTopicIsOneNameAtAServer() {
    for (var address :
        new String[] {"https://8.8.8.8/", "https://8.8.8.8/a/b", "https://8.8.8.8/a?b"}) {
      anna.add("NTFY", address, Map.of())
          .statusCode(422)
          .body("code", equalTo("contact-method.bad-address"));
    }
  }

  @Test
  void aTestIsSentToWhatIsProved() {
    var browser = pushes.subscribe();
    var id = Ways.id(anna.add(browser));
    Api.post(anna.path() + "/" + id + "/test", Map.of())
        .statusCode(409)
        .body("code", equalTo("contact-method.unverified"));
    anna.sendCode(id);
    anna.confirm(id, Ways.code(pushes, browser));

    Api.post(anna.path() + "/" + id + "/test", Map.of()).statusCode(202);

    var push = pushes.await(browser, message -> message.text("type").equals("test"));
    assertThat(push.text("body")).contains("this is a test");
  }

  @Test
  void aBrowserThatSubscribesAnewKeepsItsMethodOnceThatIsProved() {
    var before = pushes.subscribe();
    var id = anna.verified(pushes, before);
    var after = pushes.subscribe();

    Api.put(
            anna.path() + "/" + id + "/subscription",
            Map.of("address", after.endpoint(), "keys", Ways.keys(after)))
        .statusCode(200)
        .body("id", equalTo(id.toString()))
        .body("verified", equalTo(false));
    anna.confirm(id, Ways.code(pushes, after));

    assertThat(anna.method(id))
        .containsEntry("verified", true)
        .containsEntry("address", after.endpoint());
  }

  @Test
  void onlyABrowserSubscribesAnew() {
    var id = anna.verified(ntfy, topic);
    var browser = pushes.subscribe();

    Api.put(
            anna.path() + "/" + id + "/subscription",
            Map.of("address", browser.endpoint(), "keys", Ways.keys(browser)))
        .statusCode(409)
        .body("code", equalTo("contact-method.no-subscription"));
  }

  @Test
  void aCodeThatFindsNobodySaysSo() {
    var browser = pushes.subscribe();
    var id = Ways.id(anna.add(browser));
    pushes.refuse(browser, 410);

    anna.sendCode(id);

    await().atMost(PATIENCE).until(() -> anna.method(id).get("goneSince") != null);
  }
}
