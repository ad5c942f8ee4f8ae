package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.e2e.client.Http;
import dev.muster.e2e.estate.Estate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What must work while everything else burns. */
class AloneIT {
  private static final Duration BACK_WITHIN = Duration.ofSeconds(90);
  private final RunningPlatform muster = RunningPlatform.get();

  @AfterEach
  void everythingComesBack() throws InterruptedException {
    for (var part : List.of("postgres", "kafka", "keycloak", "incident", "comms", "postmortem")) {
      if (!muster.platform().isReady(part)) {
        muster.platform().resume(part);
      }
    }
    for (var part :
        List.of("postgres", "kafka", "keycloak", "oncall", "incident", "comms", "postmortem")) {
      muster.platform().awaitReady(part, BACK_WITHIN);
    }
  }

  @Test
  void pagingNeedsOnlyTheOncallServiceAndItsDatabaseAlsoWhenStartedLikeThat() throws Exception {
    var person =
        muster
            .admin()
            .post(
                muster.url("oncall") + "/api/oncall/v1/people",
                Map.of("name", "Lone pager", "email", "lone@example.org"));
    var target =
        Estate.serviceThatPages(
            muster.admin(), muster.url("oncall"), "Lonely", person.get("id").asText());
    for (var part : List.of("kafka", "keycloak", "incident", "comms", "postmortem")) {
      muster.platform().pause(part);
    }

    var during = send(target.key());
    muster.platform().kill("oncall");
    muster.platform().awaitReady("oncall", BACK_WITHIN);
    var after = send(target.key());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(pagesAbout(during)).isEqualTo(1));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(pagesAbout(after)).isEqualTo(1));
  }

  @Test
  void theStatusPageAnswersWithoutDatabaseAndBrokerAlsoWhenStartedLikeThat() throws Exception {
    var page = muster.url("comms") + "/status/alone";
    var summary = page + "/api/v2/summary.json";
    muster
        .admin()
        .post(
            muster.url("comms") + "/api/comms/v1/pages",
            Map.of("name", "Alone", "slug", "alone", "languages", List.of("en")));
    await().atMost(Duration.ofSeconds(30)).until(() -> Http.get(summary).status() == 200);
    var before = Http.get(summary).ok("summary").json();
    muster.platform().pause("kafka");
    muster.platform().pause("postgres");

    var during = Http.get(summary);
    muster.platform().kill("comms");
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> Http.get(summary).status() == 200);
    var after = Http.get(summary).ok("summary").json();

    assertThat(during.status()).isEqualTo(200);
    assertThat(after.get("page").get("id")).isEqualTo(before.get("page").get("id"));
    assertThat(Http.get(page).status()).isEqualTo(200);
  }

  private String send(String routingKey) throws IOException {
    var dedupKey = "alone-" + UUID.randomUUID();
    var answer =
        Http.send(
            "POST",
            muster.url("oncall") + "/v2/enqueue",
            Http.write(Estate.trigger(routingKey, dedupKey, "error")),
            Map.of(),
            Duration.ofSeconds(10));
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return dedupKey;
  }

  private long pagesAbout(String dedupKey) {
    var mails =
        Http.get(muster.url("mail") + "/api/messages?limit=10000&to=lone@example.org").json();
    long found = 0;
    for (var mail : mails.get("items")) {
      if (mail.get("subject").asText().contains(dedupKey)) {
        found++;
      }
    }
    return found;
  }
}
