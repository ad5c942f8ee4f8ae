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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to compute the measures of very many incidents again from the stored events,
 * and how fast the questions of the console are answered then, one after another and all of a page
 * at once: run by {@code postmortem-service/bench numbers}.
 */
@QuarkusTest
class NumbersBench {
  private static final int INCIDENTS = Integer.getInteger("muster.bench.incidents", 100_000);
  private static final int WARM_UP = 8;
  private static final int ROUNDS = 25;
  private static final double MOST_SECONDS = 60;
  private static final double MOST_MILLIS = 150;

  private static final List<String> TABLES =
      List.of(
          "measure",
          "measure_cause",
          "incident",
          "postmortem",
          "postmortem_section",
          "contributing_factor",
          "follow_up_review",
          "action_item");

  @Inject Sql sql;
  @Inject Rebuilds rebuilds;
  @Inject InstantSource time;

  @TestHTTPResource("/api/postmortem/v1/")
  URI root;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void measuresAreComputedAgainAndQuestionsAnswered() throws IOException, InterruptedException {
    Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    NumbersHistory history = new NumbersHistory(sql, now);
    print(
        "%,d incidents of two years in %,d stored events, %d services, %d teams",
        INCIDENTS, history.write(INCIDENTS), NumbersHistory.SERVICES, NumbersHistory.TEAMS);

    sql.update("delete from measure_cause");
    sql.update("delete from measure");
    rebuilds.workOff();
    double seconds = rebuild("measures");
    print(
        "%,d of them counted, %,d recurrences found",
        count("standing = 'COUNTED'"), count("recurrence_of is not null"));
    print("%,d action items", new WrittenHistory(sql, now).write());
    for (String table : TABLES) {
      sql.update("vacuum analyze " + table);
    }

    Dashboard dashboard = new Dashboard(now, history.service(), history.team());
    List<Double> all = oneAfterAnother(dashboard.questions());
    for (int days : List.of(90, 365)) {
      atOnce("the metrics page of " + days + " days", dashboard.metricsPage(days));
    }

    assertThat(count("true")).isGreaterThanOrEqualTo(INCIDENTS);
    assertThat(seconds).isLessThan(MOST_SECONDS);
    assertThat(percentile(all, 99)).isLessThan(MOST_MILLIS);
  }

  private double rebuild(String projection) {
    long begun = System.nanoTime();
    Rebuild rebuild = rebuilds.request(List.of(projection), "bench");
    rebuilds.workOff();
    double seconds = (System.nanoTime() - begun) / 1e9;
    print(
        "%s made again in %.1f s: %,.0f incidents/s, %,.0f events/s",
        projection,
        seconds,
        INCIDENTS / seconds,
        rebuilds.required(rebuild.id()).events() / seconds);
    return seconds;
  }

  private List<Double> oneAfterAnother(List<String> questions)
      throws IOException, InterruptedException {
    for (int round = 0; round < WARM_UP; round++) {
      for (String question : questions) {
        ask(question);
      }
    }
    List<Double> all = new ArrayList<>();
    for (String question : questions) {
      List<Double> answers = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        answers.add(ask(question));
      }
      all.addAll(answers);
      print("%s  %s", spread(answers), question);
    }
    print("%s  all %,d answers, one after another", spread(all), all.size());
    return all;
  }

  /** The time until the last of several answers is there that are asked for at the same time. */
  private void atOnce(String what, List<String> questions) {
    List<Double> last = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      questions.stream()
          .map(question -> http.sendAsync(request(question), HttpResponse.BodyHandlers.ofString()))
          .toList()
          .forEach(CompletableFuture::join);
      last.add((System.nanoTime() - begun) / 1e6);
    }
    print("%s  %s, %d questions at once, until the last", spread(last), what, questions.size());
  }

  private double ask(String question) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<String> answer =
        http.send(request(question), HttpResponse.BodyHandlers.ofString());
    double millis = (System.nanoTime() - begun) / 1e6;
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return millis;
  }

  private HttpRequest request(String question) {
    return HttpRequest.newBuilder(root.resolve(question))
        .header("Authorization", "Bearer " + TestTokens.manager())
        .build();
  }

  private long count(String condition) {
    return sql.query("select count(*) from measure where " + condition, row -> row.getLong(1))
        .get(0);
  }

  private static String spread(List<Double> millis) {
    return String.format(
        Locale.ROOT, "p50 %4.0f ms  p99 %4.0f ms", percentile(millis, 50), percentile(millis, 99));
  }

  private static double percentile(List<Double> millis, int percent) {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
  }

  private static void print(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
