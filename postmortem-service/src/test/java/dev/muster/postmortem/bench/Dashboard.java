package dev.muster.postmortem.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the console asks: the metrics page, the manager's home, the library. */
final class Dashboard {
  private static final List<String> METRICS =
      List.of("mtta", "mtti", "mttr", "mtbf", "recurrence", "on-time");
  private static final List<Integer> DAYS = List.of(90, 365);

  private final Instant now;
  private final UUID service;
  private final UUID team;

  Dashboard(Instant now, UUID service, UUID team) {
    this.now = now;
    this.service = service;
    this.team = team;
  }

  /** Every question of every page, below {@code /api/postmortem/v1/}. */
  List<String> questions() {
    List<String> questions = new ArrayList<>();
    DAYS.forEach(days -> METRICS.forEach(metric -> questions.addAll(metric(metric, days))));
    questions.addAll(managersHome(""));
    questions.addAll(managersHome("teamId=" + team));
    questions.addAll(library());
    return questions;
  }

  /** What opening the metrics page asks at once. */
  List<String> metricsPage(int days) {
    return Stream.concat(
            METRICS.stream().map(metric -> figures(metric, days, "")),
            Stream.of(
                figures("mttr", days, "&by=SEVERITY"),
                "metrics/figures/mttr/behind?" + period(days),
                "metrics/definitions"))
        .toList();
  }

  private List<String> metric(String metric, int days) {
    return List.of(
        figures(metric, days, ""),
        figures(metric, days, "&by=SEVERITY"),
        figures(metric, days, "&by=SERVICE"),
        figures(metric, days, "&by=TEAM&severity=SEV1"),
        figures(metric, days, "&by=SEVERITY&serviceId=" + service),
        figures(metric, days, "&by=SERVICE&teamId=" + team),
        "metrics/figures/" + metric + "/behind?" + period(days),
        "metrics/figures/" + metric + "/behind?" + period(days) + "&serviceId=" + service);
  }

  private String figures(String metric, int days, String more) {
    return "metrics/figures/" + metric + "?" + period(days) + more;
  }

  private String period(int days) {
    Instant since = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days));
    return "since=" + since + "&step=WEEK&reading=OPERATIONAL&zone=Europe/Berlin";
  }

  private static List<String> managersHome(String team) {
    return Stream.of(
            "follow-up/overview?",
            "follow-up/on-time?days=90&",
            "follow-up/backlog?weeks=12&",
            "follow-up/breaches?",
            "uncovered-factors?",
            "action-items?status=OVERDUE&",
            "action-items?status=OPEN&sort=PAYOFF&")
        .map(question -> question + team)
        .toList();
  }

  private List<String> library() {
    return List.of(
        "library",
        "library?serviceId=" + service,
        "library?q=" + WrittenHistory.SEARCHED,
        "library?cause=CAUSE_1&severity=SEV1",
        "library/causes?from=" + now.minus(Duration.ofDays(365)),
        "library/causes?q=" + WrittenHistory.SEARCHED,
        "library/tags",
        "library/learning");
  }
}
