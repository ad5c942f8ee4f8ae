package dev.muster.comms.manage.key;

import dev.muster.comms.query.Conditions;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretHash;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps the keys of the manage API. */
@ApplicationScoped
public class PageKeys {
  private static final Duration PRECISION = Duration.ofMinutes(1);

  private final PageKeyRepository keys;
  private final StatusPages pages;
  private final Sql sql;
  private final InstantSource time;

  PageKeys(PageKeyRepository keys, StatusPages pages, Sql sql, InstantSource time) {
    this.keys = keys;
    this.pages = pages;
    this.sql = sql;
    this.time = time;
  }

  /** A key and its secret, which is not kept and cannot be shown again. */
  public record WithSecret(PageKey key, String secret) {}

  /**
   * A new key.
   *
   * @throws ProblemException 404 when there is no such page
   */
  public WithSecret issue(String name, Set<UUID> pageIds, String by) {
    pageIds.forEach(pages::get);
    String secret = SecretKeys.token();
    PageKey key = new PageKey(name, secret, pageIds, by, time.instant());
    keys.persistAndFlush(key);
    return new WithSecret(key, secret);
  }

  /**
   * Ends a key for good, as often as it is asked.
   *
   * @throws ProblemException 404 when there is none
   */
  public void revoke(UUID id) {
    keys.findByIdOptional(id)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("page-key.unknown", "No such key")))
        .revoke(time.instant());
  }

  /** The newest first. */
  public List<PageKey> list(Conditions conditions, int count) {
    return keys.list(conditions, count);
  }

  /** The key with this secret, which was used now; empty for one that does not work. */
  @Transactional
  public Optional<PageKey> use(String secret) {
    Optional<PageKey> found =
        keys.byHash(SecretHash.sha256(secret)).filter(key -> key.opensWith(secret));
    found.ifPresent(this::used);
    return found;
  }

  private void used(PageKey key) {
    Instant now = time.instant();
    Instant stale = now.minus(PRECISION);
    if (key.lastUsedAt() == null || key.lastUsedAt().isBefore(stale)) {
      sql.update(
          """
          update page_key set last_used_at = ?
          where id = ? and (last_used_at is null or last_used_at < ?)
          """,
          now,
          key.id(),
          stale);
    }
  }
}
