package dev.muster.postmortem.library;

import dev.muster.postmortem.library.Passage.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of whose words post-mortems are found, as pieces of SQL.
 *
 * @param weight how much a word there says about the post-mortem
 * @param id the post-mortem
 * @param part which part of its place it is; an empty text where there is only one
 * @param said the words, as they are shown
 * @param words the words, as they are indexed
 * @param from the tables
 * @param only which of its rows count
 * @param staff whether only those who work in incidents may read it
 */
record Source(
    Place place,
    int weight,
    String id,
    String part,
    String said,
    String words,
    String from,
    String only,
    boolean staff) {

  /** What the template shows, and whatever people wrote. */
  private static final String SHOWN =
      """
      (not s.generated or exists (
        select 1 from postmortem p join template t
          on t.key = p.template_key and t.version = p.template_version
        where p.id = s.postmortem_id and t.body -> 'sections' @> jsonb_build_array(
          jsonb_build_object('key', lower(replace(s.key, '_', '-'))))))\
      """;

  /** What nobody has put right or taken back later. */
  private static final String STANDS =
      """
      (e.entry -> 'pinned' = 'true'::jsonb and (e.entry -> 'withdraws') is distinct from 'true'::jsonb
        and not exists (
          select 1 from incident_entry c where c.incident_id = e.incident_id
            and (c.entry ->> 'corrects')::bigint = e.number))\
      """;

  private static final List<Source> ALL =
      List.of(
          of(Place.TITLE, 4, "p.id", "p.title", "postmortem p")
              .indexed("to_tsvector('russian', p.reference || ' ' || p.title)"),
          of(Place.SECTION, 1, "s.postmortem_id", "s.markdown", "postmortem_section s")
              .indexed("s.words")
              .parts("s.key")
              .where(SHOWN),
          of(Place.FACTOR, 2, "f.postmortem_id", "f.text", "contributing_factor f"),
          of(
              Place.ACTION_ITEM,
              2,
              "a.postmortem_id",
              "a.title || ' ' || a.description",
              "action_item a"),
          of(Place.TAG, 3, "g.postmortem_id", "g.tag", "postmortem_tag g"),
          of(
                  Place.ANALYSIS,
                  2,
                  "n.postmortem_id",
                  "n.title || ' · ' || (select coalesce(string_agg(x, ' · '), '')"
                      + " from jsonb_array_elements_text("
                      + Stream.of("problem", "effect", "question", "name", "text")
                          .map(
                              field ->
                                  "jsonb_path_query_array(n.document, 'strict $.**." + field + "')")
                          .collect(Collectors.joining(" || "))
                      + ") x)",
                  "analysis n")
              .indexed("n.words"),
          of(Place.MEETING, 1, "m.postmortem_id", "m.notes", "review_meeting m"),
          of(
                  Place.TIMELINE,
                  1,
                  "p.id",
                  "e.entry ->> 'text'",
                  "incident_entry e join postmortem p on p.incident_id = e.incident_id")
              .where(STANDS),
          of(
                  Place.COMMENT,
                  1,
                  "c.postmortem_id",
                  "c.text || ' ' || coalesce(c.replacement, '')",
                  "section_comment c")
              .forStaff(),
          of(
                  Place.PUBLIC_VERSION,
                  1,
                  "v.postmortem_id",
                  "(select string_agg(x.value, ' ') from jsonb_each_text(v.texts) x)",
                  "public_version v")
              .indexed("jsonb_to_tsvector('russian', v.texts, '[\"string\"]')")
              .forStaff());

  /** Adds up what a reader finds, as one query after the other. */
  static String hits(boolean staff) {
    return readBy(staff)
        .map(
            source ->
                "select %s as id, %d * ts_rank(%s, w.query) as rank from %s where %s @@ w.query and %s"
                    .formatted(
                        source.id,
                        source.place == Place.TITLE ? 2 : 1,
                        source.words,
                        source.from,
                        source.words,
                        source.only))
        .collect(Collectors.joining("\nunion all\n"));
  }

  /** All that a reader may read of {@code wanted.id}, as one query after the other. */
  static String texts(boolean staff) {
    return readBy(staff)
        .map(
            source ->
                "select '%s' as place, %s as part, %s as said, %d as weight from %s where %s = wanted.id and %s"
                    .formatted(
                        source.place,
                        source.part,
                        source.said,
                        source.weight,
                        source.from,
                        source.id,
                        source.only))
        .collect(Collectors.joining("\nunion all\n"));
  }

  private static Stream<Source> readBy(boolean staff) {
    return ALL.stream().filter(source -> staff || !source.staff);
  }

  private static Source of(Place place, int weight, String id, String said, String from) {
    return new Source(
        place, weight, id, "''", said, "to_tsvector('russian', " + said + ")", from, "true", false);
  }

  private Source indexed(String as) {
    return new Source(place, weight, id, part, said, as, from, only, staff);
  }

  private Source parts(String by) {
    return new Source(place, weight, id, by, said, words, from, only, staff);
  }

  private Source where(String condition) {
    return new Source(place, weight, id, part, said, words, from, condition, staff);
  }

  private Source forStaff() {
    return new Source(place, weight, id, part, said, words, from, only, true);
  }
}
