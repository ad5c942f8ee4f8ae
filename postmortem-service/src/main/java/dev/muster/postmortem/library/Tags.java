package dev.muster.postmortem.library;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Words by which post-mortems are found; each in lower case, without blanks around it. */
@ApplicationScoped
public class Tags {
  private final Postmortems postmortems;
  private final Sql sql;

  Tags(Postmortems postmortems, Sql sql) {
    this.postmortems = postmortems;
    this.sql = sql;
  }

  /** How many post-mortems bear a tag. */
  public record TagCount(String tag, long count) {}

  /**
   * The tags of a post-mortem in alphabetical order.
   *
   * @throws dev.muster.platform.problem.ProblemException 404 or 403 as for the post-mortem
   */
  public List<String> of(UUID postmortemId, Reader reader) {
    postmortems.readable(postmortemId, reader);
    return sql.query(
        "select tag from postmortem_tag where postmortem_id = ? order by tag",
        row -> row.getString("tag"),
        postmortemId);
  }

  /**
   * Replaces the tags of a post-mortem, in the caller's transaction.
   *
   * @throws dev.muster.platform.problem.ProblemException 404 or 403 as for the post-mortem
   */
  public List<String> replace(UUID postmortemId, Collection<String> wanted, Reader reader) {
    postmortems.editable(postmortemId, reader);
    SortedSet<String> tags = new TreeSet<>();
    wanted.forEach(tag -> tags.add(tag.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")));
    sql.update("delete from postmortem_tag where postmortem_id = ?", postmortemId);
    sql.batch(
        "insert into postmortem_tag (postmortem_id, tag) values (?, ?)",
        tags.stream().map(tag -> new Object[] {postmortemId, tag}).toList());
    return List.copyOf(tags);
  }

  /** The hundred most frequent tags of what {@code reader} may read. */
  public List<TagCount> frequent(Reader reader) {
    Conditions where = Visibility.restricted(reader);
    if (!reader.works()) {
      where.and("p.status = 'PUBLISHED'");
    }
    return sql.query(
        """
        select t.tag, count(*) as count
        from postmortem_tag t
        join postmortem p on p.id = t.postmortem_id
        join incident i on i.id = p.incident_id
        where %s
        group by t.tag order by count desc, t.tag limit 100
        """
            .formatted(where.sql()),
        row -> new TagCount(row.getString("tag"), row.getLong("count")),
        where.parameters());
  }
}
