package dev.muster.postmortem.followup;

import dev.muster.contracts.postmortem.FollowUpReviewDue;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemRepository;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PostmortemPolicy;
import dev.muster.postmortem.reminder.DueRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Asks some days after the publication whether what was done holds, and again when items are added
 * or taken up again after the last look (ACT-08). How many days, the policy says under which the
 * post-mortem was drafted. The scheduler only wakes.
 */
@ApplicationScoped
public class FollowUpReviews implements DueRows.Source<FollowUpReview> {
  /** How long ago a publication is at most that is looked at for the first time. */
  private static final Duration LOOKED_BACK = Duration.ofDays(400);

  private static final int AT_MOST = 200;

  private final DueRows rows;
  private final PostmortemRepository repository;
  private final Postmortems postmortems;
  private final Policies policies;
  private final Catalog catalog;
  private final Migrations migrations;
  private final Sql sql;
  private final Outbox outbox;
  private final InstantSource time;

  FollowUpReviews(
      DueRows rows,
      PostmortemRepository repository,
      Postmortems postmortems,
      Policies policies,
      Catalog catalog,
      Migrations migrations,
      Sql sql,
      Outbox outbox,
      InstantSource time) {
    this.rows = rows;
    this.repository = repository;
    this.postmortems = postmortems;
    this.policies = policies;
    this.catalog = catalog;
    this.migrations = migrations;
    this.sql = sql;
    this.outbox = outbox;
    this.time = time;
  }

  @Scheduled(
      every = "5s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "follow-up-reviews")
  void wake() {
    rows.workOff(this);
  }

  /**
   * Gives each published post-mortem with items its turn, and again when something is left anew.
   */
  @Scheduled(
      every = "10s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "follow-up-review-turns")
  void plan() {
    if (migrations.isDone()) {
      QuarkusTransaction.requiringNew().run(this::giveTurns);
    }
  }

  private record Turn(UUID postmortemId, Instant publishedAt, int policyVersion) {}

  private void giveTurns() {
    Map<Integer, PostmortemPolicy> known = new HashMap<>();
    published()
        .forEach(
            turn ->
                give(
                    turn,
                    known
                        .computeIfAbsent(turn.policyVersion(), this::policy)
                        .lookBack(turn.publishedAt())
                        .reviewedAt()));
    Instant now = time.instant();
    leftAnew().forEach(turn -> give(turn, next(now)));
  }

  private PostmortemPolicy policy(int version) {
    return policies.version(version).policy();
  }

  private List<Turn> published() {
    return sql.query(
        """
        select p.id, p.published_at, p.policy_version from postmortem p
        where p.status = 'PUBLISHED' and p.published_at > ?
          and not exists (select 1 from follow_up_review r where r.postmortem_id = p.id)
          and exists (select 1 from action_item a
                      where a.postmortem_id = p.id and a.status <> 'DROPPED')
        order by p.published_at
        limit ?
        """,
        FollowUpReviews::turn,
        time.instant().minus(LOOKED_BACK),
        AT_MOST);
  }

  /** Items that were added or taken up again once there was nothing left to look at, or later. */
  private List<Turn> leftAnew() {
    return sql.query(
        """
        select p.id, p.published_at, p.policy_version from postmortem p
        left join follow_up_review r on r.postmortem_id = p.id
        where p.status = 'PUBLISHED'
          and p.id in (select a.postmortem_id from action_item a
                       where a.status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS'))
          and (r.id is not null or p.published_at <= ?) and r.reminder_at is null
        order by p.published_at
        limit ?
        """,
        FollowUpReviews::turn,
        time.instant().minus(LOOKED_BACK),
        AT_MOST);
  }

  private static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        row.getObject("id", UUID.class),
        Sql.instant(row, "published_at"),
        row.getInt("policy_version"));
  }

  private void give(Turn turn, Instant at) {
    sql.update(
        """
        insert into follow_up_review as r (id, postmortem_id, reminder_at) values (?, ?, ?)
        on conflict (postmortem_id) do update set reminder_at = excluded.reminder_at
        where r.reminder_at is null
        """,
        Ids.next(),
        turn.postmortemId(),
        at);
  }

  /** When the round after one at {@code now} begins. */
  Instant next(Instant now) {
    PostmortemPolicy policy = policies.current().policy();
    return now.plusSeconds((long) policy.followUp().trackEveryDays() * policy.secondsPerDay());
  }

  @Override
  public Class<FollowUpReview> type() {
    return FollowUpReview.class;
  }

  @Override
  public String table() {
    return "follow_up_review";
  }

  @Override
  public UUID id(FollowUpReview review) {
    return review.id();
  }

  @Override
  public void tell(FollowUpReview review, Instant now) {
    Progress progress = progress(review.postmortemId());
    if (progress.isEmpty()) {
      review.end();
      return;
    }
    Postmortem postmortem = repository.required(review.postmortemId());
    Instant due = due(postmortem, now);
    if (!review.isAsked() && due.isAfter(now)) {
      review.putOff(due);
      return;
    }
    long sequence = review.begin(now, next(now));
    KnownIncident incident = postmortems.incident(postmortem);
    outbox.record(
        new FollowUpReviewDue(
            review.id(),
            sequence,
            now,
            postmortem.id(),
            postmortem.incidentId(),
            postmortem.reference(),
            incident.codeName(),
            review.round(),
            progress.finished(),
            progress.unfinished(),
            recipients(postmortem, incident, review.round())));
  }

  /** One that was taken back meanwhile is counted from when it is published anew. */
  private Instant due(Postmortem postmortem, Instant now) {
    return policy(postmortem.policyVersion())
        .lookBack(Optional.ofNullable(postmortem.publishedAt()).orElse(now))
        .reviewedAt();
  }

  private List<UUID> recipients(Postmortem postmortem, KnownIncident incident, int round) {
    Set<UUID> recipients = new LinkedHashSet<>();
    Optional<CatalogPerson> owner =
        Optional.ofNullable(postmortem.ownerId()).flatMap(catalog::person);
    owner.map(CatalogPerson::id).ifPresent(recipients::add);
    if (owner.isEmpty()) {
      Optional.ofNullable(incident.facts().teamId())
          .flatMap(catalog::team)
          .map(CatalogTeam::managerIds)
          .ifPresent(recipients::addAll);
    } else if (round > 1) {
      owner.map(CatalogPerson::managerId).ifPresent(recipients::add);
    }
    return List.copyOf(recipients);
  }

  /** How far the items of a post-mortem are. */
  Progress progress(UUID postmortemId) {
    return sql.query(
            """
            select count(*) filter (where status in ('DONE', 'VERIFIED')) as finished,
                   count(*) filter (where status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS'))
                     as unfinished
            from action_item where postmortem_id = ?
            """,
            row -> new Progress(row.getInt("finished"), row.getInt("unfinished")),
            postmortemId)
        .get(0);
  }
}
