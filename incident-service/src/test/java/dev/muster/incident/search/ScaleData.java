package dev.muster.incident.search;

import dev.muster.testkit.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Incidents with fifty timeline entries each, made in the database itself. */
final class ScaleData {
  static final int ENTRIES = 50;
  private static final int AT_ONCE = 5_000;

  private final TestDatabase database;

  ScaleData(TestDatabase database) {
    this.database = database;
    for (var statement : script("words").split(";\n", -1)) {
      if (!statement.isBlank()) {
        database.execute(statement);
      }
    }
  }

  /** Makes the incidents with these numbers, and asks for their documents. */
  void make(int first, int last) {
    database.execute("alter table timeline_entry disable trigger search_stale_add");
    for (int from = first; from <= last; from += AT_ONCE) {
      int to = Math.min(last, from + AT_ONCE - 1);
      for (var name : List.of("incidents", "services", "commanders", "severities", "entries")) {
        database.execute(script(name), from, to);
      }
      database.execute(
          "insert into search_stale (incident_id) select id from incident where number between ?"
              + " and ?",
          from,
          to);
    }
    database.execute("alter table timeline_entry enable trigger search_stale_add");
  }

  /** What the database does by itself from time to time. */
  void tidy() {
    database.execute("vacuum (analyze)");
  }

  private static String script(String name) {
    try (var file = ScaleData.class.getResourceAsStream("/scale/" + name + ".sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
