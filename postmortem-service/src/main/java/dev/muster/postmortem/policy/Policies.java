package dev.muster.postmortem.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/** The versions of the policy; the newest is in force. */
@ApplicationScoped
public class Policies {
  private static final String SELECT =
      "select version, name, document::text as document, created_at, created_by from policy ";

  private final Sql sql;
  private final InstantSource time;
  private final ObjectMapper json;

  Policies(Sql sql, InstantSource time, ObjectMapper json) {
    this.sql = sql;
    this.time = time;
    this.json = json;
  }

  /** The policy in force. */
  public PolicyVersion current() {
    return sql.query(SELECT + "order by version desc limit 1", this::version).get(0);
  }

  /**
   * A version.
   *
   * @throws ProblemException 404 when there is none of that number
   */
  public PolicyVersion version(int number) {
    List<PolicyVersion> found = sql.query(SELECT + "where version = ?", this::version, number);
    if (found.isEmpty()) {
      throw new ProblemException(
          Problem.notFound("policy.not-found", "There is no policy version " + number));
    }
    return found.get(0);
  }

  /** The versions, the newest first. */
  public Page<PolicyVersion> page(PageRequest wanted) {
    long before = wanted.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    List<PolicyVersion> rows =
        sql.query(
            SELECT + "where version < ? order by version desc limit ?",
            this::version,
            before,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.version()));
  }

  /** Puts {@code policy} in force as the next version, in the caller's transaction. */
  public PolicyVersion enact(String name, PostmortemPolicy policy, String by) {
    sql.update("lock table policy in share row exclusive mode");
    PolicyVersion next =
        new PolicyVersion(current().version() + 1, name, policy, time.instant(), by);
    sql.update(
        """
        insert into policy (version, name, document, created_at, created_by)
        values (?, ?, ?::jsonb, ?, ?)
        """,
        next.version(),
        next.name(),
        write(policy),
        next.createdAt(),
        next.createdBy());
    return next;
  }

  private PolicyVersion version(ResultSet row) throws SQLException {
    try {
      return new PolicyVersion(
          row.getInt("version"),
          row.getString("name"),
          json.readValue(row.getString("document"), PostmortemPolicy.class),
          Sql.instant(row, "created_at"),
          row.getString("created_by"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(PostmortemPolicy policy) {
    try {
      return json.writeValueAsString(policy);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
