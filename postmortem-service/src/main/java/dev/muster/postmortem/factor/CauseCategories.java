package dev.muster.postmortem.factor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The categories that an administrator keeps. */
@ApplicationScoped
public class CauseCategories {
  private static final int MOST = 60;
  private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<String>>> EXAMPLES = new TypeReference<>() {};

  private final Sql sql;
  private final ObjectMapper json;

  CauseCategories(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** All of a catalogue in the order in which they are offered, retired ones too. */
  public List<CauseCategory> of(CauseCatalogue catalogue) {
    return sql.query(
        """
        select catalogue, key, names::text as names, position, retired, examples::text as examples
        from cause_category
        where catalogue = ? order by position, key
        """,
        this::category,
        catalogue);
  }

  /**
   * Adds a category or changes it, in the caller's transaction.
   *
   * @throws ProblemException 422 when there are too many, or it has no English name
   */
  public CauseCategory put(CauseCategory category) {
    if (category.names().getOrDefault("en", "").isBlank()) {
      throw refused("cause-category.unnamed", "names.en", "required", "Name it in English, too");
    }
    sql.update("lock table cause_category in share row exclusive mode");
    List<CauseCategory> known = of(category.catalogue());
    if (known.size() >= MOST && known.stream().noneMatch(one -> same(one, category))) {
      throw refused(
          "cause-category.too-many", "key", "max", "A catalogue has at most " + MOST + " of them");
    }
    sql.update(
        """
        insert into cause_category (catalogue, key, names, position, retired, examples)
        values (?, ?, ?::jsonb, ?, ?, ?::jsonb)
        on conflict (catalogue, key) do update set
          names = excluded.names, position = excluded.position, retired = excluded.retired,
          examples = excluded.examples
        """,
        category.catalogue(),
        category.key(),
        write(category.names()),
        category.position(),
        category.retired(),
        write(category.examples()));
    return category;
  }

  /** The examples of a category by language; none when there is no such category. */
  public Map<String, List<String>> examples(CauseCatalogue catalogue, String key) {
    return of(catalogue).stream()
        .filter(one -> one.key().equals(key))
        .map(CauseCategory::examples)
        .findFirst()
        .orElse(Map.of());
  }

  /**
   * Passes when the catalogue offers {@code key}, or {@code kept} is what was chosen before.
   *
   * @param kept the earlier choice, which may be retired by now; null for none
   * @param field named in the problem
   * @throws ProblemException 422 otherwise
   */
  public void require(CauseCatalogue catalogue, String key, String kept, String field) {
    boolean offered =
        of(catalogue).stream().anyMatch(one -> one.key().equals(key) && !one.retired());
    if (!offered && !key.equals(kept)) {
      throw refused(
          "cause-category.unknown", field, "known", "Choose one of the categories on offer");
    }
  }

  private static boolean same(CauseCategory one, CauseCategory other) {
    return one.key().equals(other.key());
  }

  private static ProblemException refused(String code, String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(code, message, new FieldError(field, rule, message)));
  }

  private CauseCategory category(ResultSet row) throws SQLException {
    return new CauseCategory(
        CauseCatalogue.valueOf(row.getString("catalogue")),
        row.getString("key"),
        read(row.getString("names"), NAMES),
        row.getInt("position"),
        row.getBoolean("retired"),
        read(row.getString("examples"), EXAMPLES));
  }

  private <T> T read(String document, TypeReference<T> type) {
    try {
      return json.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(Map<String, ?> document) {
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
