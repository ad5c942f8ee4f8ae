package dev.muster.oncall.auditor;

import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Recomputes the pages that should have gone out by now, compares them with those that did, and
 * alarms the fallback about what differs.
 */
@ApplicationScoped
class Auditor {
  private static final Logger LOG = Logger.getLogger(Auditor.class);
  private static final int AT_ONCE = 200;

  /** How old an alert can be that is still looked at. */
  private static final Duration OPENED_WITHIN = Duration.ofDays(7);

  private static final Duration RESOLVED_WITHIN = Duration.ofHours(1);

  private final Sql sql;
  private final AuditedAlerts alerts;
  private final FindingTable findings;
  private final Alarm alarm;
  private final AuditorConfig config;
  private final Migrations migrations;
  private final InstantSource time;
  private final AtomicLong differences = new AtomicLong();

  Auditor(
      Sql sql,
      AuditedAlerts alerts,
      FindingTable findings,
      Alarm alarm,
      AuditorConfig config,
      Migrations migrations,
      InstantSource time,
      MeterRegistry metrics) {
    this.sql = sql;
    this.alerts = alerts;
    this.findings = findings;
    this.alarm = alarm;
    this.config = config;
    this.migrations = migrations;
    this.time = time;
    Gauge.builder("muster.auditor.differences", differences, AtomicLong::get)
        .description("Pages that differ from what should have gone out, as of the last look")
        .register(metrics);
  }

  @Scheduled(
      identity = "auditor",
      every = "${muster.oncall.auditor.every:1m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Looks at everything once, unless another replica does, and alarms about all that is new. */
  void run() {
    var now = time.instant();
    var news = QuarkusTransaction.requiringNew().call(() -> look(now));
    if (!news.isEmpty()) {
      LOG.errorf("pages are not as they should be differences=%d %s", news.size(), news.get(0));
    }
    alarm.differences();
  }

  /** What was found now and not before. */
  private List<Difference> look(Instant now) {
    if (!findings.mayLook()) {
      return List.of();
    }
    var evidence = new RecordedEvidence(sql);
    var found = 0L;
    var news = new ArrayList<Difference>();
    var after = new UUID(0, 0);
    while (after != null) {
      var part = alerts.page(after, now.minus(OPENED_WITHIN), now.minus(RESOLVED_WITHIN), AT_ONCE);
      for (var alert : part) {
        var differences = AlertAudit.differences(alert, evidence, now, config.grace());
        found += differences.size();
        differences.stream().filter(each -> findings.store(each, now)).forEach(news::add);
      }
      after = part.size() < AT_ONCE ? null : part.get(part.size() - 1).id();
    }
    differences.set(found);
    findings.completed(now);
    return news;
  }
}
