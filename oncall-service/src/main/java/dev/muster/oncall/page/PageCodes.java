package dev.muster.oncall.page;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * The codes with which people answer their pages by text message: random, and for one telephone
 * never the same for two open pages.
 */
@ApplicationScoped
public class PageCodes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TRIES_OF_FOUR_DIGITS = 12;
  private static final int MOST_TRIES = 40;

  /** How long a code means its page even if that is over, so that a late answer hits nothing. */
  private static final Duration FRESH = Duration.ofHours(1);

  private final Sql sql;
  private final InstantSource time;

  PageCodes(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** What a code answers; one of the first two is null. */
  private record Subject(UUID pageId, UUID bundleId, UUID alertId) {}

  /** The code of a page for a telephone, in the caller's transaction. */
  public String issue(UUID pageId, UUID alertId, String phone) {
    return issue(new Subject(pageId, null, alertId), phone);
  }

  /** The code that answers all pages of a bundle, in the caller's transaction. */
  String issueForBundle(UUID bundleId, String phone) {
    return issue(new Subject(null, bundleId, null), phone);
  }

  private String issue(Subject subject, String phone) {
    return sql
        .query(
            "select code from page_code where (page_id = ? or bundle_id = ?) and phone = ?",
            row -> row.getString(1),
            subject.pageId(),
            subject.bundleId(),
            phone)
        .stream()
        .findFirst()
        .orElseGet(() -> fresh(subject, phone));
  }

  private String fresh(Subject subject, String phone) {
    for (int i = 0; i < MOST_TRIES; i++) {
      var code =
          i < TRIES_OF_FOUR_DIGITS
              ? String.valueOf(1_000 + RANDOM.nextInt(9_000))
              : String.valueOf(100_000 + RANDOM.nextInt(900_000));
      if (take(subject, phone, code)) {
        return code;
      }
    }
    throw new IllegalStateException("no code is free for a telephone");
  }

  private boolean take(Subject subject, String phone, String code) {
    var now = time.instant();
    return sql.update(
            """
            insert into page_code (phone, code, page_id, bundle_id, alert_id, issued_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (phone, code) do update
            set page_id = excluded.page_id, bundle_id = excluded.bundle_id,
                alert_id = excluded.alert_id, issued_at = excluded.issued_at
            where page_code.issued_at < ?
              and not exists (
                select 1 from page p
                where p.status = 'OPEN' and (
                  p.id = page_code.page_id
                  or p.id in (
                    select s.page_id from page_step s where s.bundle_id = page_code.bundle_id)))
            """,
            phone,
            code,
            subject.pageId(),
            subject.bundleId(),
            subject.alertId(),
            now,
            now.minus(FRESH))
        == 1;
  }
}
