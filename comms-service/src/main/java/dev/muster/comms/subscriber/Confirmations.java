package dev.muster.comms.subscriber;

import dev.muster.platform.database.Sql;
import dev.muster.platform.security.SecretHash;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The one-time tokens of the double opt-in: 256 random bits, stored hashed, good for 48 h. */
@ApplicationScoped
class Confirmations {
  static final Duration LIFETIME = Duration.ofHours(48);

  private final Sql sql;
  private final InstantSource time;

  Confirmations(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** A new token for what somebody wants; it is known only to the reader of the mail. */
  String issue(UUID subscriberId, Locale language, Collection<UUID> componentIds) {
    String token = SecretKeys.token();
    sql.update(
        """
        insert into subscriber_confirmation
          (token_hash, subscriber_id, language, component_ids, expires_at)
        values (?, ?, ?, ?, ?)
        """,
        SecretHash.sha256(token),
        subscriberId,
        language.getLanguage(),
        componentIds.toArray(UUID[]::new),
        time.instant().plus(LIFETIME));
    return token;
  }

  /** What a token would confirm; empty when it is unknown, used or too old. */
  Optional<Wanted> find(String token) {
    return sql
        .query(
            """
            select subscriber_id, language, component_ids from subscriber_confirmation
            where token_hash = ? and used_at is null and expires_at > ?
            """,
            Confirmations::read,
            SecretHash.sha256(token),
            time.instant())
        .stream()
        .findFirst();
  }

  /** Uses a token up; empty when it is unknown, used or too old. */
  Optional<Wanted> use(String token) {
    Instant now = time.instant();
    return sql
        .query(
            """
            update subscriber_confirmation set used_at = ?
            where token_hash = ? and used_at is null and expires_at > ?
            returning subscriber_id, language, component_ids
            """,
            Confirmations::read,
            now,
            SecretHash.sha256(token),
            now)
        .stream()
        .findFirst();
  }

  private static Wanted read(ResultSet row) throws SQLException {
    Array ids = row.getArray("component_ids");
    return new Wanted(
        row.getObject("subscriber_id", UUID.class),
        Locale.forLanguageTag(row.getString("language")),
        Arrays.stream((Object[]) ids.getArray())
            .map(UUID.class::cast)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** What somebody asked for; an empty filter means all components. */
  record Wanted(UUID subscriberId, Locale language, Set<UUID> componentIds) {}
}
