package dev.muster.oncall.token;

import dev.muster.platform.database.Sql;
import dev.muster.platform.security.ApiToken;
import dev.muster.platform.security.ApiTokenDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Checks API tokens against the table that issued them; those of inactive people are revoked. */
@ApplicationScoped
class OwnTokens implements ApiTokenDirectory {
  private final Sql sql;

  OwnTokens(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ApiToken> byHash(String hash) {
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
