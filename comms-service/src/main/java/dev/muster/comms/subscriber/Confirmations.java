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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The one-time tokens of the double opt-in: 256 random bits, stored hashed, good for 48 h. A token
 * that goes with a code proves nothing by itself: the code came to a telephone, is good for 15
 * minutes and for five tries.
 */
@ApplicationScoped
class Confirmations {
  static final Duration LIFETIME = Duration.ofHours(48);
  static final Duration CODE_LIFETIME = Duration.ofMinutes(15);
  private static final int TRIES = 5;

  private final Sql sql;
  private final InstantSource time;

  Confirmations(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** A new token for what somebody wants; it is known only to the reader of the message. */
  String issue(UUID subscriberId, Wish wish) {
    String token = SecretKeys.token();
    insert(token, null, subscriberId, wish, LIFETIME);
    return token;
  }

  /** A new token that works together with {@code code} only. */
  String issue(UUID subscriberId, Wish wish, String code) {
    String token = SecretKeys.token();
    insert(token, hash(token, code), subscriberId, wish, CODE_LIFETIME);
    return token;
  }

  /** What a token would confirm; empty when it is unknown, used or too old, or needs a code. */
  Optional<Wanted> find(String token) {
    return sql
        .query(
            """
            select * from subscriber_confirmation
            where token_hash = ? and code_hash is null and used_at is null and expires_at > ?
            """,
            Confirmations::read,
            SecretHash.sha256(token),
            time.instant())
        .stream()
        .findFirst();
  }

  /** Uses a token up; empty as for {@link #find}. */
  Optional<Wanted> use(String token) {
    Instant now = time.instant();
    return sql
        .query(
            """
            update subscriber_confirmation set used_at = ?
            where token_hash = ? and code_hash is null and used_at is null and expires_at > ?
            returning *
            """,
            Confirmations::read,
            now,
            SecretHash.sha256(token),
            now)
        .stream()
        .findFirst();
  }

  /** Uses a token and its code up; a wrong code takes one of the tries. */
  Optional<Wanted> use(String token, String code) {
    Instant now = time.instant();
    return sql
        .query(
            """
            update subscriber_confirmation set attempts = attempts + 1,
              used_at = case when code_hash = ? then ?::timestamptz end
            where token_hash = ? and code_hash is not null and used_at is null
              and expires_at > ? and attempts < ?
            returning *
            """,
            row ->
                Sql.instant(row, "used_at") == null
                    ? Optional.<Wanted>empty()
                    : Optional.of(read(row)),
            hash(token, code),
            now,
            SecretHash.sha256(token),
            now,
            TRIES)
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void insert(
      String token, String codeHash, UUID subscriberId, Wish wish, Duration lifetime) {
    sql.update(
        """
        insert into subscriber_confirmation
          (token_hash, code_hash, subscriber_id, language, wants, component_ids, expires_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        SecretHash.sha256(token),
        codeHash,
        subscriberId,
        wish.language().getLanguage(),
        wish.wants(),
        wish.componentIds().toArray(UUID[]::new),
        time.instant().plus(lifetime));
  }

  private static String hash(String token, String code) {
    return SecretHash.sha256(token + "/" + code);
  }

  private static Wanted read(ResultSet row) throws SQLException {
    Array ids = row.getArray("component_ids");
    Set<UUID> components =
        Arrays.stream((Object[]) ids.getArray())
            .map(UUID.class::cast)
            .collect(Collectors.toUnmodifiableSet());
    return new Wanted(
        row.getObject("subscriber_id", UUID.class),
        new Wish(
            Locale.forLanguageTag(row.getString("language")),
            Wants.valueOf(row.getString("wants")),
            components));
  }

  /** What somebody asked for. */
  record Wanted(UUID subscriberId, Wish wish) {}
}
