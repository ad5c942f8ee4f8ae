package dev.muster.oncall.storm;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Reads how much is going on and whom it concerns. */
@ApplicationScoped
public class Storms {
  private static final Duration LATELY = Duration.ofMinutes(10);
  private static final Duration USUALLY = Duration.ofDays(7);

  private final Sql sql;
  private final StormConfig config;
  private final InstantSource time;

  /** Every open console asks, and a week is much to count. */
  private final Cache<Duration, Double> usual =
      Caffeine.newBuilder().expireAfterWrite(LATELY).build();

  Storms(Sql sql, StormConfig config, InstantSource time) {
    this.sql = sql;
    this.config = config;
    this.time = time;
  }

  /**
   * @param me null for a reader who is nobody that could be paged
   */
  public Storm now(UUID me) {
    var now = time.instant();
    var people = people(now);
    var lately = opened(now.minus(LATELY), now);
    return new Storm(
        LATELY.toSeconds(),
        lately,
        usual.get(USUALLY, period -> usual(now.minus(period), now.minus(LATELY))),
        people,
        mine(me, people));
  }

  /** How many opened within such a window on average. */
  private double usual(Instant since, Instant before) {
    return opened(since, before)
        * (double) LATELY.toMillis()
        / Duration.between(since, before).toMillis();
  }

  private long opened(Instant since, Instant before) {
    return sql.query(
            "select count(*) from alert where opened_at > ? and opened_at <= ? and not test",
            row -> row.getLong(1),
            since,
            before)
        .get(0);
  }

  private List<Storm.Bundled> people(Instant now) {
    return sql.query(
        """
        select h.id, h.name, sum(waiting) as waiting, min(since) as since
        from (
          select p.person_id, count(distinct s.alert_id) as waiting, min(s.due_at) as since
          from page_step s join page p on p.id = s.page_id
          where s.status = 'WAITING' group by p.person_id
          union all
          select person_id, 0, null from page_bundle where created_at > ?) as one
        join person h on h.id = one.person_id
        group by h.id, h.name
        order by sum(waiting) desc, h.name
        """,
        row ->
            new Storm.Bundled(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("waiting"),
                Sql.instant(row, "since")),
        now.minus(config.window()));
  }

  private Storm.Mine mine(UUID me, List<Storm.Bundled> people) {
    var bundled = people.stream().filter(each -> each.personId().equals(me)).findFirst();
    return new Storm.Mine(
        me == null ? 0 : open(me),
        bundled.map(Storm.Bundled::waiting).orElse(0L),
        bundled.isPresent());
  }

  private long open(UUID me) {
    return sql.query(
            """
            select count(distinct p.alert_id) from page p
            join alert a on a.id = p.alert_id and a.status = 'TRIGGERED'
            where p.person_id = ? and p.status = 'OPEN'
            """,
            row -> row.getLong(1),
            me)
        .get(0);
  }
}
