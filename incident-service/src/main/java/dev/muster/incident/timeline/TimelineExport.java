package dev.muster.incident.timeline;

import dev.muster.contracts.Link;
import dev.muster.platform.csv.Csv;
import dev.muster.platform.i18n.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A timeline as a file, oldest entry first, times in UTC. Corrections stand where they were
 * written, and what was withdrawn stays readable.
 *
 * @param reference of the incident
 * @param locale the reader's
 */
public record TimelineExport(String reference, String title, List<Entry> entries, Locale locale) {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** As a Markdown table. */
  public String markdown() {
    var head =
        Stream.of("number", "time", "kind", "author", "text")
            .map(column -> said("export." + column))
            .collect(Collectors.joining(" | ", "| ", " |\n| --- | --- | --- | --- | --- |\n"));
    return "# "
        + cell(reference + ": " + title)
        + "\n\n"
        + head
        + entries.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(Entry entry) {
    return Stream.of(
            String.valueOf(entry.number()),
            DAY_AND_TIME.format(entry.occurredAt()),
            said("kind." + entry.kind()),
            author(entry),
            words(entry))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String author(Entry entry) {
    var name = cell(entry.author().name());
    return entry.source() == null ? name : name + " (" + said("source." + entry.source()) + ")";
  }

  /** An address that ends neither itself nor the cell. */
  private static String address(String href) {
    return href.replace("<", "%3C").replace(">", "%3E").replace("|", "%7C").replace("`", "%60");
  }

  private String words(Entry entry) {
    var links =
        entry.links().stream()
            .map(link -> " <" + address(link.href()) + ">")
            .collect(Collectors.joining());
    var pictures =
        entry.pictures().stream()
            .map(picture -> " (" + said("export.picture") + ": " + cell(picture.alt()) + ")")
            .collect(Collectors.joining());
    var text = cell(entry.text(locale)) + links + pictures;
    if (entry.corrects() == null) {
      return text;
    }
    var number = entry.corrects().toString();
    if (entry.rightTime() != null) {
      var time = DAY_AND_TIME.format(entry.rightTime());
      var values = Map.of("number", number, "time", time, "text", text);
      return Texts.of("incident").text(locale, "export.corrects-time", values);
    }
    var key = entry.withdraws() ? "export.withdraws" : "export.corrects";
    return Texts.of("incident").text(locale, key, Map.of("number", number, "text", text));
  }

  private String said(String key) {
    return Texts.of("incident").text(locale, key);
  }

  private static String cell(String text) {
    return text.replaceAll("([\\\\|*_`<>\\[\\]#])", "\\\\$1").replaceAll("\\R", "<br>");
  }

  /** As CSV. */
  public String csv() {
    var csv =
        new Csv(
            "number",
            "occurred_at",
            "recorded_at",
            "kind",
            "author",
            "text",
            "links",
            "pinned",
            "corrects",
            "withdraws",
            "hash",
            "right_time",
            "source");
    for (var entry : entries) {
      csv.row(
          entry.number(),
          entry.occurredAt(),
          entry.recordedAt(),
          entry.kind(),
          entry.author().name(),
          entry.text(locale),
          entry.links().stream().map(Link::href).collect(Collectors.joining(" ")),
          entry.isPinned(),
          entry.corrects(),
          entry.withdraws(),
          entry.hash(),
          entry.rightTime(),
          entry.source());
    }
    return csv.toString();
  }
}
