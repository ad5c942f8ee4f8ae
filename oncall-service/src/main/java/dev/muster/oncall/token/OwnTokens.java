package dev.muster.oncall.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.platform.database.AfterCommit;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.ApiToken;
import dev.muster.platform.security.ApiTokenDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks API tokens against the table that issued them; those of inactive people are revoked. Good
 * ones are remembered for a moment, as scripts ask often; this process forgets at once what it
 * revokes, other replicas follow within {@code muster.oncall.config-cache} (default 2 s).
 */
@ApplicationScoped
class OwnTokens implements ApiTokenDirectory {
  private static final int MOST = 10_000;

  private final Sql sql;
  private final AfterCommit afterCommit;
  private final Cache<String, ApiToken> good;

  OwnTokens(
      Sql sql,
      AfterCommit afterCommit,
      @ConfigProperty(name = "muster.oncall.config-cache", defaultValue = "PT2S") Duration keep) {
    this.sql = sql;
    this.afterCommit = afterCommit;
    this.good = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
  }

  /** The running transaction revokes tokens, or the person of some. */
  void changed() {
    afterCommit.once(OwnTokens.class, good::invalidateAll);
  }

  @Override
  public Optional<ApiToken> byHash(String hash) {
    var known = good.getIfPresent(hash);
    if (known != null) {
      return Optional.of(known);
    }
    var read = read(hash);
    read.filter(token -> !token.revoked()).ifPresent(token -> good.put(hash, token));
    return read;
  }

  private Optional<ApiToken> read(String hash) {
    return sql
        .query(
            """
            select t.id, t.name, t.person_id, t.roles, t.expires_at,
                   t.revoked_at is not null or not coalesce(p.active, true) as revoked
            from api_token t left join person p on p.id = t.person_id
            where t.hash = ?
            """,
            OwnTokens::token,
            hash)
        .stream()
        .findFirst();
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("person_id", UUID.class),
        Set.of((String[]) row.getArray("roles").getArray()),
        Sql.instant(row, "expires_at"),
        row.getBoolean("revoked"));
  }
}
