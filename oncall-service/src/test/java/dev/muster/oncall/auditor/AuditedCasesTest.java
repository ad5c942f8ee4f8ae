package dev.muster.oncall.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import dev.muster.oncall.auditor.AuditedAlert.AuditedPage;
import dev.muster.oncall.auditor.Tampering.Finding;
import dev.muster.oncall.auditor.Tampering.Stranger;
import dev.muster.oncall.escalation.slow.Cases;
import dev.muster.oncall.escalation.slow.Performance;
import dev.muster.oncall.escalation.slow.Stages;
import dev.muster.oncall.schedule.ShiftRecorder;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In random cases the auditor finds nothing, and then exactly what is done to their pages. */
@QuarkusTest
class AuditedCasesTest {
  private static final long SEED = Long.getLong("cases.seed", 20_261_121);
  private static final List<Tampering> KINDS = List.of(Tampering.values());
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject Auditor auditor;
  @Inject AuditedAlerts audited;
  @Inject AuditorConfig config;
  @Inject ShiftRecorder recorder;
  @Inject Stages stages;
  @Inject MovableClock clock;
  @Inject Sql sql;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void nothingIsFoundInGoodPagesAndWhateverIsDoneToThem() {
    var night = clock.instant().atOffset(ZoneOffset.UTC).plusDays(1).with(LocalTime.of(22, 50, 13));
    var cases = Cases.draw(SEED + 1, night.toInstant(), 8, 150, false);
    var stage = stages.build(cases);
    var stranger = stranger();
    var played = stage.play(cases.cases());
    try {
      var ids = new HashSet<UUID>();
      played.stream().map(Performance::alertIds).forEach(ids::addAll);
      recorder.record();
      awaitMessages(ids);

      auditor.run();

      assertThat(found(ids)).as("seed %d", SEED).isEmpty();

      var expected = tamper(ids, stranger);
      auditor.run();

      assertThat(expected).hasSizeGreaterThan(50);
      assertThat(found(ids)).as("seed %d", SEED).isEqualTo(expected);
    } finally {
      stage.end(played);
    }
  }

  private Stranger stranger() {
    var person = Api.person("stranger");
    var method =
        sql.query(
            "select id from contact_method where person_id = ?",
            row -> row.getObject("id", UUID.class),
            person.id());
    return new Stranger(person.id(), method.get(0));
  }

  private void awaitMessages(Set<UUID> ids) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                sql.query(
                        """
                        select 1 from page_step
                        where alert_id = any (?) and status = 'QUEUED' limit 1
                        """,
                        row -> row.getInt(1),
                        (Object) ids.toArray(UUID[]::new))
                    .isEmpty());
  }

  private Map<UUID, Set<Finding>> found(Set<UUID> ids) {
    var found = new HashMap<UUID, Set<Finding>>();
    sql.query(
        "select alert_id, kind, person_id from page_difference where alert_id = any (?)",
        row ->
            found
                .computeIfAbsent(row.getObject("alert_id", UUID.class), id -> new HashSet<>())
                .add(
                    new Finding(
                        Difference.Kind.valueOf(row.getString("kind")),
                        row.getObject("person_id", UUID.class))),
        (Object) ids.toArray(UUID[]::new));
    return found;
  }

  /** Does something to one page of each alert that has a page which the auditor can judge. */
  private Map<UUID, Set<Finding>> tamper(Set<UUID> ids, Stranger stranger) {
    var random = new Random(SEED);
    var expected = new HashMap<UUID, Set<Finding>>();
    for (var alert : alerts(ids)) {
      var kind = KINDS.get(random.nextInt(KINDS.size()));
      var pages = fit(alert, kind);
      if (!pages.isEmpty()) {
        var page = pages.get(random.nextInt(pages.size()));
        expected.put(alert.id(), kind.apply(sql, page, stranger, config.grace()));
      }
    }
    return expected;
  }

  private List<AuditedPage> fit(AuditedAlert alert, Tampering kind) {
    var judgedUntil = clock.instant().minus(config.grace().multipliedBy(3));
    return alert.pages().stream()
        .filter(page -> page.createdAt().isBefore(judgedUntil))
        .filter(page -> Tampering.isJudged(alert, page, config.grace()))
        .filter(page -> kind.isFit(alert, page, judgedUntil))
        .toList();
  }

  /** Those of the alerts that the auditor looks at. */
  private List<AuditedAlert> alerts(Set<UUID> ids) {
    var all = new ArrayList<AuditedAlert>();
    var lately = clock.instant().minus(Duration.ofDays(2));
    var justNow = clock.instant().minus(Duration.ofHours(1));
    var after = new UUID(0, 0);
    for (var part = audited.page(after, lately, justNow, 500);
        !part.isEmpty();
        part = audited.page(after, lately, justNow, 500)) {
      all.addAll(part);
      after = part.get(part.size() - 1).id();
    }
    return all.stream().filter(alert -> ids.contains(alert.id())).toList();
  }
}
