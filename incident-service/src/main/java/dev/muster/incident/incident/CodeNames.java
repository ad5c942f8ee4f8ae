package dev.muster.incident.incident;

import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Names under which restricted incidents are known outside; no two incidents have the same. */
@ApplicationScoped
public class CodeNames {
  private final Sql sql;
  private final Words words =
      Json.read(CodeNames.class.getResourceAsStream("/words/code-names.json"), Words.class);

  CodeNames(Sql sql) {
    this.sql = sql;
  }

  /**
   * The words that names are made of: one of each list.
   *
   * @param first such as {@code Amber}
   * @param second such as {@code Heron}
   */
  record Words(List<String> first, List<String> second) {
    /** A prime larger than any number of pairs, so that its multiples meet every pair. */
    private static final long STRIDE = 15_485_863;

    Words {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }

    /** A name for each number, neighbours unlike each other; numbered once every pair is used. */
    String name(long number) {
      long pairs = (long) first.size() * second.size();
      int pair = (int) (number % pairs * (STRIDE % pairs) % pairs);
      var name = first.get(pair / second.size()) + " " + second.get(pair % second.size());
      return number < pairs ? name : name + " " + (number / pairs + 1);
    }
  }

  /** A free name for the incident with that number. */
  public String next(long number) {
    for (long candidate = number; ; candidate++) {
      var name = words.name(candidate);
      if (isFree(name)) {
        return name;
      }
    }
  }

  /** Not so after the lists were changed: a pair may stand where another stood. */
  private boolean isFree(String name) {
    return sql.query("select 1 from incident where code_name = ?", row -> row.getInt(1), name)
        .isEmpty();
  }
}
