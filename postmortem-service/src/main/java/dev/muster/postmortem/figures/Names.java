package dev.muster.postmortem.figures;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the catalogue calls services and teams. */
@ApplicationScoped
public class Names {
  private final Sql sql;

  Names(Sql sql) {
    this.sql = sql;
  }

  /** Names by id as text; those that the catalogue does not know are left out. */
  public Map<String, String> of(GroupBy by, Collection<String> keys) {
    if (by == null || by == GroupBy.SEVERITY || keys.isEmpty()) {
      return Map.of();
    }
    Map<String, String> names = new HashMap<>();
    sql.query(
            "select id, name from %s where id = any (?)"
                .formatted(by == GroupBy.TEAM ? "catalog_team" : "catalog_service"),
            row -> Map.entry(row.getString("id"), row.getString("name")),
            (Object) keys.stream().map(UUID::fromString).toArray(UUID[]::new))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }
}
