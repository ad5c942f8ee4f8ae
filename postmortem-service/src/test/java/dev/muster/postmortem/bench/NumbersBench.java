package dev.muster.postmortem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.eventlog.Rebuild;
import dev.muster.postmortem.eventlog.Rebuilds;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to compute the measures of very many incidents again from the stored events,
 * and how fast the dashboard's questions are answered then: run by {@code postmortem-service/bench
 * numbers}.
 */
@QuarkusTest
class NumbersBench {
  private static final int INCIDENTS = Integer.getInteger("muster.bench.incidents", 100_000);
  private static final int ROUNDS = 25;
  private static final double MOST_SECONDS = 60;
  private static final double MOST_MILLIS = 150;
  private static final List<String> METRICS =
      List.of("mtta", "mtti", "mttr", "mtbf", "recurrence", "on-time");

  @Inject Sql sql;
  @Inject Rebuilds rebuilds;
  @Inject InstantSource time;

  @TestHTTPResource("/api/postmortem/v1/metrics/figures/")
  URI figures;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void measuresAreComputedAgainAndQuestionsAnswered() throws IOException, InterruptedException {
    Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    NumbersHistory history = new NumbersHistory(sql, now);
    long events = history.write(INCIDENTS);
    print(
        "%,d incidents of two years in %,d stored events, %d services, %d teams",
        INCIDENTS, events, NumbersHistory.SERVICES, NumbersHistory.TEAMS);

    sql.update("delete from measure_cause");
    sql.update("delete from measure");
    rebuilds.workOff();
    long begun = System.nanoTime();
    Rebuild rebuild = rebuilds.request(List.of("measures"), "bench");
    rebuilds.workOff();
    double seconds = (System.nanoTime() - begun) / 1e9;
    print(
        "computed again in %.1f s: %.0f incidents/s, %.0f events/s",
        seconds, INCIDENTS / seconds, rebuilds.required(rebuild.id()).events() / seconds);
    print(
        "%,d of them counted, %,d recurrences found",
        count("standing = 'COUNTED'"), count("recurrence_of is not null"));
    sql.update("analyze measure");
    sql.update("analyze measure_cause");

    List<String> questions = questions(history);
    for (String question : questions) {
      ask(question);
    }
    List<Double> all = new ArrayList<>();
    for (String question : questions) {
      List<Double> answers = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        answers.add(ask(question));
      }
      all.addAll(answers);
      print("%-78s %s", question, spread(answers));
    }
    print("all %,d answers: %s", all.size(), spread(all));

    assertThat(count("true")).isGreaterThanOrEqualTo(INCIDENTS);
    assertThat(seconds).isLessThan(MOST_SECONDS);
    assertThat(percentile(all, 99)).isLessThan(MOST_MILLIS);
  }

  private static List<String> questions(NumbersHistory history) {
    List<String> questions = new ArrayList<>();
    for (String metric : METRICS) {
      questions.add(metric + "?by=SEVERITY");
      questions.add(metric + "?by=SERVICE&step=WEEK&zone=Europe/Berlin");
      questions.add(metric + "?by=TEAM&severity=SEV1");
      questions.add(metric + "?step=MONTH&serviceId=" + history.service());
      questions.add(metric + "/behind?limit=50&teamId=" + history.team());
    }
    return questions;
  }

  private double ask(String question) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(figures.resolve(question))
            .header("Authorization", "Bearer " + TestTokens.manager())
            .build();
    long begun = System.nanoTime();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    double millis = (System.nanoTime() - begun) / 1e6;
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return millis;
  }

  private long count(String condition) {
    return sql.query("select count(*) from measure where " + condition, row -> row.getLong(1))
        .get(0);
  }

  private static String spread(List<Double> millis) {
    return String.format(
        Locale.ROOT,
        "p50 %.0f ms, p99 %.0f ms, most %.0f ms",
        percentile(millis, 50),
        percentile(millis, 99),
        percentile(millis, 100));
  }

  private static double percentile(List<Double> millis, int percent) {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
  }

  private static void print(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
