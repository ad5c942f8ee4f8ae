package dev.muster.platform.catalog;

import dev.muster.platform.database.Sql;
import dev.muster.platform.security.ApiToken;
import dev.muster.platform.security.ApiTokenDirectory;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** API tokens that oncall-service issued, known here by their hashes. */
@DefaultBean
@ApplicationScoped
class CatalogApiTokens implements ApiTokenDirectory {
  private final Sql sql;

  CatalogApiTokens(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ApiToken> byHash(String hash) {
    return sql
        .query(
            """
            select id, name, person_id, roles, expires_at, revoked
            from catalog_api_token where hash = ?
            """,
            CatalogApiTokens::token,
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
