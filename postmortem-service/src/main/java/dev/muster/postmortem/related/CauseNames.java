package dev.muster.postmortem.related;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the categories of contributing factors. */
@ApplicationScoped
public class CauseNames {
  private final Sql sql;

  CauseNames(Sql sql) {
    this.sql = sql;
  }

  private record Name(String category, String language, String text) {}

  /** All of them by key, then by language. */
  public Map<String, Map<String, String>> all() {
    return sql
        .query(
            """
            select c.key as category, name.key as language, name.value as text
            from cause_category c, jsonb_each_text(c.names) name
            where c.catalogue = 'FACTOR'
            """,
            row ->
                new Name(
                    row.getString("category"), row.getString("language"), row.getString("text")))
        .stream()
        .collect(
            Collectors.groupingBy(Name::category, Collectors.toMap(Name::language, Name::text)));
  }
}
