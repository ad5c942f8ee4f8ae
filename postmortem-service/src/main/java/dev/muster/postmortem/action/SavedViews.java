package dev.muster.postmortem.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The filters that people keep, for themselves or for a team of theirs. */
@ApplicationScoped
public class SavedViews {
  /** How many views one person may keep. */
  public static final int AT_MOST = 50;

  private static final String SELECT =
      "select v.id, v.person_id, v.team_id, v.name, v.filter::text from action_item_view v ";

  private final Sql sql;
  private final ItemOwners owners;
  private final InstantSource time;
  private final ObjectMapper json;

  SavedViews(Sql sql, ItemOwners owners, InstantSource time, ObjectMapper json) {
    this.sql = sql;
    this.owners = owners;
    this.time = time;
    this.json = json;
  }

  /** Those of a person and of the teams that they belong to or manage, by name. */
  public List<SavedView> of(UUID personId) {
    return sql.query(
        SELECT
            + """
            where v.person_id = ?
               or v.team_id in (select t.id from catalog_team t
                                where ?::uuid = any (t.member_ids || t.manager_ids))
            order by lower(v.name), v.id
            """,
        this::view,
        personId,
        personId);
  }

  /** What a view is to hold; {@code teamId} is null for one that nobody else sees. */
  public record Wanted(String name, UUID teamId, Map<String, String> filter) {}

  /**
   * Keeps a view.
   *
   * @throws ProblemException 403 for a team that is not the caller's, 422 when there are too many
   */
  public SavedView add(Wanted wanted, Reader reader) {
    requireOwnTeam(wanted.teamId(), reader);
    if (of(reader.personId()).stream().filter(each -> reader.is(each.personId())).count()
        >= AT_MOST) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item-view.too-many",
              "One person keeps at most " + AT_MOST + " views",
              new FieldError("name", "max", "Delete one first")));
    }
    SavedView view =
        new SavedView(
            Ids.next(), reader.personId(), wanted.teamId(), wanted.name(), wanted.filter());
    sql.update(
        """
        insert into action_item_view (id, person_id, team_id, name, filter, created_at)
        values (?, ?, ?, ?, ?::jsonb, ?)
        """,
        view.id(),
        view.personId(),
        view.teamId(),
        view.name(),
        write(view.filter()),
        time.instant());
    return view;
  }

  /**
   * Replaces what a view of the caller's own holds.
   *
   * @throws ProblemException 404 when the caller keeps no such view
   */
  public SavedView change(UUID id, Wanted wanted, Reader reader) {
    requireOwnTeam(wanted.teamId(), reader);
    int changed =
        sql.update(
            """
            update action_item_view set name = ?, team_id = ?, filter = ?::jsonb
            where id = ? and person_id = ?
            """,
            wanted.name(),
            wanted.teamId(),
            write(wanted.filter()),
            id,
            reader.personId());
    requireFound(changed);
    return new SavedView(id, reader.personId(), wanted.teamId(), wanted.name(), wanted.filter());
  }

  /**
   * Forgets a view of the caller's own.
   *
   * @throws ProblemException 404 when the caller keeps no such view
   */
  public void remove(UUID id, Reader reader) {
    requireFound(
        sql.update(
            "delete from action_item_view where id = ? and person_id = ?", id, reader.personId()));
  }

  private void requireOwnTeam(UUID teamId, Reader reader) {
    if (teamId != null && !owners.isIn(teamId, reader.personId())) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item-view.not-your-team", "A view is shared with a team of one's own"));
    }
  }

  private static void requireFound(int changed) {
    if (changed == 0) {
      throw new ProblemException(
          Problem.notFound("action-item-view.not-found", "You keep no such view"));
    }
  }

  private SavedView view(ResultSet row) throws SQLException {
    try {
      return new SavedView(
          row.getObject("id", UUID.class),
          row.getObject("person_id", UUID.class),
          row.getObject("team_id", UUID.class),
          row.getString("name"),
          json.readValue(row.getString("filter"), new TypeReference<>() {}));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(Map<String, String> filter) {
    try {
      return json.writeValueAsString(filter);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
