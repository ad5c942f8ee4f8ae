package dev.muster.postmortem.document.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.database.Sql;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.SectionKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The versions of the templates; of each the newest is in force, unless it is retired. */
@ApplicationScoped
public class Templates {
  /** The template that fits when no other does. */
  public static final String DEFAULT = "default";

  private static final String IN_FORCE =
      "not exists (select 1 from template_retirement r where r.key = t.key)";
  private static final String SELECT =
      "select key, version, body::text as body, created_at, created_by from template t ";

  private final Sql sql;
  private final InstantSource time;
  private final ObjectMapper json;

  Templates(Sql sql, InstantSource time, ObjectMapper json) {
    this.sql = sql;
    this.time = time;
    this.json = json;
  }

  /** A page of the templates in force, in the order of their keys. */
  public Page<Template> page(PageRequest wanted) {
    String after = wanted.after(2).map(cursor -> cursor.text(0)).orElse("");
    List<Template> rows =
        sql.query(
            """
            select distinct on (key) key, version, body::text as body, created_at, created_by
            from template t where key > ? and %s
            order by key, version desc limit ?
            """
                .formatted(IN_FORCE),
            this::template,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.key(), row.version()));
  }

  /** Keys of sections by the headings that any version of any template gives them. */
  public Map<String, Set<String>> headings() {
    Map<String, Set<String>> keys = new HashMap<>();
    sql.query(
            """
            select distinct s.value ->> 'key' as key, h.value as heading
            from template t
            cross join jsonb_array_elements(t.body -> 'sections') s
            cross join jsonb_each_text(coalesce(s.value -> 'heading', '{}')) h
            """,
            row -> new String[] {row.getString("heading"), row.getString("key")})
        .forEach(found -> keys.computeIfAbsent(found[0], heading -> new TreeSet<>()).add(found[1]));
    return keys;
  }

  /** A page of the versions of a template, the newest first. */
  public Page<Template> versions(String key, PageRequest wanted) {
    long before = wanted.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    List<Template> rows =
        sql.query(
            SELECT + "where key = ? and version < ? order by version desc limit ?",
            this::template,
            key,
            before,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.version()));
  }

  /** The newest version, in force or not, if there is a template of that key. */
  private Optional<Template> find(String key) {
    return sql
        .query(SELECT + "where key = ? order by version desc limit 1", this::template, key)
        .stream()
        .findFirst();
  }

  /**
   * The version in force.
   *
   * @throws ProblemException 404 when there is no template of that key, or it is retired
   */
  public Template current(String key) {
    return sql
        .query(
            SELECT + "where key = ? and " + IN_FORCE + " order by version desc limit 1",
            this::template,
            key)
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("template.not-found", "There is no such template")));
  }

  /** The version that a post-mortem keeps. */
  public Template version(String key, int version) {
    return sql.query(SELECT + "where key = ? and version = ?", this::template, key, version).get(0);
  }

  /** The template for an incident: one that names its severity before one that names none. */
  public Template fitting(IncidentFacts facts) {
    TemplateKind kind = TemplateKind.of(facts);
    return sql
        .query(
            """
            select distinct on (key) key, version, body::text as body, created_at, created_by
            from template t where %s order by key, version desc
            """
                .formatted(IN_FORCE),
            this::template)
        .stream()
        .filter(template -> template.fits(kind, facts.severity()))
        .min(
            Comparator.comparing((Template template) -> template.body().severities().isEmpty())
                .thenComparing(Template::key))
        .orElseGet(() -> current(DEFAULT));
  }

  /**
   * Puts {@code body} in force as the next version of a template, or as the first of a new one, in
   * the caller's transaction.
   *
   * @throws ProblemException 422 when it names sections or languages that are not there
   */
  public Template enact(String key, TemplateBody body, String by) {
    requireSound(body);
    sql.update("lock table template in share row exclusive mode");
    sql.update("delete from template_retirement where key = ?", key);
    int version = find(key).map(Template::version).orElse(0) + 1;
    Template next = new Template(key, version, body, time.instant(), by);
    sql.update(
        """
        insert into template (key, version, body, created_at, created_by)
        values (?, ?, ?::jsonb, ?, ?)
        """,
        key,
        version,
        write(body),
        next.createdAt(),
        by);
    return next;
  }

  /**
   * Has no draft begin with a template any more, in the caller's transaction; those that did keep
   * it.
   *
   * @throws ProblemException 404 when there is none, 409 for the one that fits when no other does
   */
  public void retire(String key, String by) {
    current(key);
    if (key.equals(DEFAULT)) {
      throw new ProblemException(
          Problem.conflict(
              "template.needed", "This template is for what no other fits; change it instead"));
    }
    sql.update(
        "insert into template_retirement (key, at, by_name) values (?, ?, ?) on conflict do"
            + " nothing",
        key,
        time.instant(),
        by);
  }

  private static void requireSound(TemplateBody body) {
    List<FieldError> errors = new ArrayList<>();
    languages(errors, "name", body.name());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < body.sections().size(); i++) {
      TemplateSection section = body.sections().get(i);
      String field = "sections[" + i + "].";
      if (SectionKey.ofSlug(section.key()).isEmpty()) {
        errors.add(new FieldError(field + "key", "known", "There is no such section"));
      } else if (!seen.add(section.key())) {
        errors.add(new FieldError(field + "key", "unique", "This section is there twice"));
      }
      languages(errors, field + "heading", section.heading());
      languages(errors, field + "hint", section.hint());
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "template.invalid",
              "The template cannot be used; see errors",
              errors.toArray(FieldError[]::new)));
    }
  }

  private static void languages(List<FieldError> errors, String field, Map<String, String> words) {
    words.keySet().stream()
        .filter(tag -> Languages.all().stream().noneMatch(each -> each.getLanguage().equals(tag)))
        .forEach(tag -> errors.add(new FieldError(field, "language", "Muster does not speak it")));
  }

  private Template template(ResultSet row) throws SQLException {
    try {
      return new Template(
          row.getString("key"),
          row.getInt("version"),
          json.readValue(row.getString("body"), TemplateBody.class),
          Sql.instant(row, "created_at"),
          row.getString("created_by"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(TemplateBody body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
