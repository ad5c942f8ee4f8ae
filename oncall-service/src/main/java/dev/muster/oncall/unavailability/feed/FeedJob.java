package dev.muster.oncall.unavailability.feed;

import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonMail;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.i18n.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads the calendars that are due, each outside of any transaction. */
@ApplicationScoped
class FeedJob {
  private static final Logger LOG = Logger.getLogger(FeedJob.class);
  private static final Texts TEXTS = Texts.of("oncall");
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final FeedTable table;
  private final FeedFetch fetch;
  private final People people;
  private final PersonMail mail;
  private final Migrations migrations;
  private final InstantSource time;

  FeedJob(
      FeedTable table,
      FeedFetch fetch,
      People people,
      PersonMail mail,
      Migrations migrations,
      InstantSource time) {
    this.table = table;
    this.fetch = fetch;
    this.people = people;
    this.mail = mail;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "unavailability-feeds",
      every = "${muster.oncall.unavailability-feeds.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Reads all that is due, one after the other. */
  void run() {
    var next = claim();
    while (next.isPresent()) {
      var feed = next.get();
      var outcome = fetch.read(feed, time.instant());
      QuarkusTransaction.requiringNew().run(() -> keep(feed, outcome));
      next = claim();
    }
  }

  private Optional<ClaimedFeed> claim() {
    return QuarkusTransaction.requiringNew()
        .call(() -> table.claimDue(time.instant(), LEASE.toSeconds()));
  }

  private void keep(ClaimedFeed feed, FeedOutcome outcome) {
    // Somebody disconnected it meanwhile, or it took so long that another process reads it.
    if (!table.release(feed)) {
      return;
    }
    var now = time.instant();
    if (outcome instanceof FeedOutcome.Failed failed) {
      fail(feed, failed, now);
      return;
    }
    if (outcome instanceof FeedOutcome.Read read) {
      table.replace(feed.id(), read.spans(), read.etag(), read.lastModified(), now);
    }
    table.succeeded(feed.id(), now, now.plus(EVERY));
  }

  private void fail(ClaimedFeed feed, FeedOutcome.Failed failed, Instant now) {
    table.failed(
        feed.id(), failed.problem(), failed.detail(), now, now.plus(pause(feed.failures())));
    LOG.infof(
        "calendar not read feed=%s problem=%s failures=%d",
        feed.id(), failed.problem(), feed.failures() + 1);
    if (table.tellsNow(feed.id(), now.minus(PATIENCE), now)) {
      people.find(feed.personId()).ifPresent(person -> tell(person, feed, failed));
    }
  }

  private void tell(Person person, ClaimedFeed feed, FeedOutcome.Failed failed) {
    table
        .find(person.id(), feed.id())
        .ifPresent(
            known ->
                mail.send(
                    person,
                    "unavailability-feed",
                    "/on-call/me",
                    Map.of(
                        "host", known.host(),
                        "reason",
                            TEXTS.text(
                                person.language(),
                                "unavailability-feed.problem." + failed.problem(),
                                Map.of()))));
  }

  /** Twice as long after each failure. */
  static Duration pause(int failures) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
