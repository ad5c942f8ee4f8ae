package dev.muster.postmortem.importing;

import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.importing.Outline.Heading;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.markdown.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a post-mortem that somebody wrote elsewhere. Headings that are known become sections,
 * however deep they stand; nothing of the text is lost: what has no place is kept in the section
 * {@code notes}.
 */
final class ForeignDocument {
  /** Headings below this level stay in the text of their section. */
  private static final int DEEPEST = 4;

  private static final Pattern REFERENCE = Pattern.compile("\\b([A-Z]{2,10}-\\d{1,9})\\b");
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s{0,3}(?:[-*+]"
              + " )?(?:\\*\\*|__)?([^*_:|]{2,50}?)(?::(?:\\*\\*|__)|(?:\\*\\*|__)\\s*:|:)(?:\\s+(.*)|)$");
  private static final Pattern BOLD_LABEL =
      Pattern.compile("^\\s{0,3}(?:\\*\\*|__)([^*_|]{2,60}?)(?:\\*\\*|__)\\s*$");

  private final Headings headings;
  private final Gathered gathered = new Gathered();
  private final List<Paper.Fact> facts = new ArrayList<>();
  private final List<TaskList.Found> tasks = new ArrayList<>();
  private String title = "";

  private ForeignDocument(Headings headings) {
    this.headings = headings;
  }

  static Imported read(String markdown, Headings headings) {
    ForeignDocument document = new ForeignDocument(headings);
    List<String> lines = List.of(markdown.split("\n", -1));
    List<Heading> outline = Outline.of(lines);
    if (outline.isEmpty()) {
      lines = Outline.marked(lines);
      outline = Outline.of(lines);
    }
    document.take(lines, outline);
    String reference = first(REFERENCE, document.title);
    Paper paper =
        new Paper(
            reference.isEmpty() ? null : reference,
            document.title,
            document.facts,
            document.gathered.parts(),
            List.of(),
            List.of(),
            "",
            document.tasks.stream().map(TaskList.Found::task).toList(),
            null);
    return new Imported(
        false,
        language(outline),
        paper,
        document.gathered.unknown(),
        document.tasks.stream().map(TaskList.Found::details).toList());
  }

  private static Locale language(List<Heading> outline) {
    boolean cyrillic =
        outline.stream().anyMatch(one -> one.text().matches(".*\\p{IsCyrillic}{3}.*"));
    return Locale.forLanguageTag(cyrillic ? "ru" : "en");
  }

  private void take(List<String> lines, List<Heading> outline) {
    List<Heading> rest = outline;
    if (!outline.isEmpty() && outline.get(0).level() == 1 && !isKnown(outline.get(0).text())) {
      title = title(outline.get(0).text());
      rest = outline.subList(1, outline.size());
      head(lines.subList(0, outline.get(0).line()));
    }
    int from = title.isEmpty() ? 0 : outline.get(0).line() + 1;
    int top = rest.stream().mapToInt(Heading::level).min().orElse(1);
    List<Heading> bounds =
        rest.stream()
            .filter(one -> one.level() == top || (one.level() <= DEEPEST && isKnown(one.text())))
            .toList();
    head(lines.subList(from, bounds.isEmpty() ? lines.size() : bounds.get(0).line()));
    for (int i = 0; i < bounds.size(); i++) {
      int until = i + 1 < bounds.size() ? bounds.get(i + 1).line() : lines.size();
      chapter(
          bounds.get(i).text(), String.join("\n", lines.subList(bounds.get(i).line() + 1, until)));
    }
  }

  private boolean isKnown(String heading) {
    ImportWords words = ImportWords.shipped();
    return headings.likely(heading).isPresent()
        || words.namesActions(heading)
        || words.namesDetails(heading);
  }

  private static String title(String heading) {
    String prefixes = String.join("|", ImportWords.shipped().titles());
    String plain = Markdown.unescape(heading.replaceAll("(?<!\\\\)[*_`]+", "")).strip();
    String bare = plain.replaceFirst("(?iu)^(?:" + prefixes + ")\\s*[:\\-–—|]*\\s*", "").strip();
    return bare.isEmpty() ? plain : bare;
  }

  private void chapter(String heading, String body) {
    ImportWords words = ImportWords.shipped();
    Optional<SectionKey> key = headings.likely(heading);
    if (words.namesActions(heading)) {
      tasks(heading, body);
    } else if (words.namesDetails(heading)) {
      head(List.of(body.split("\n", -1)));
    } else if (key.isPresent()) {
      gathered.add(key.get(), Markdown.unescape(heading), body);
    } else {
      gathered.keep(heading, body);
    }
  }

  private void tasks(String heading, String body) {
    TaskList list = TaskList.read(body);
    tasks.addAll(list.found());
    if (!list.rest().isBlank()) {
      gathered.keep(heading, list.rest());
    }
  }

  /** What stands before the first section: facts in tables and lines with labels, and text. */
  private void head(List<String> lines) {
    List<String> left = new ArrayList<>(lines);
    Optional<Tables.Table> table = Tables.next(left, 0);
    while (table.isPresent()) {
      int next = table.get().until();
      if (facts(table.get())) {
        next = table.get().from();
        left.subList(next, table.get().until()).clear();
      }
      table = Tables.next(left, next);
    }
    labels(left);
  }

  /** Takes over a table of labels and values, or of one row below its labels. */
  private boolean facts(Tables.Table table) {
    ImportWords words = ImportWords.shipped();
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.head());
    rows.addAll(table.rows());
    if (rows.size() == 2 && table.head().stream().allMatch(one -> words.fact(one).isPresent())) {
      for (int i = 0; i < table.head().size(); i++) {
        fact(table.head().get(i), table.rows().get(0).get(i));
      }
      return true;
    }
    boolean labelled =
        table.head().size() == 2
            && rows.stream().anyMatch(row -> words.fact(row.get(0)).isPresent());
    if (labelled) {
      rows.stream()
          .filter(row -> !row.get(0).isBlank())
          .forEach(row -> fact(row.get(0), row.get(1)));
    }
    return labelled;
  }

  private void fact(String label, String value) {
    facts.add(
        new Paper.Fact(
            Markdown.unescape(label.replaceAll("[*`]", "")).replaceFirst(":$", "").strip(),
            Markdown.unescape(value.replaceAll("(?<!\\\\)\\*\\*", "")).strip()));
  }

  private void labels(List<String> lines) {
    StringBuilder text = new StringBuilder();
    String label = "";
    for (String line : lines) {
      Matcher labelled = LABEL.matcher(line);
      Matcher bold = BOLD_LABEL.matcher(line);
      if (labelled.matches()
          && ImportWords.shipped().fact(labelled.group(1)).isPresent()
          && labelled.group(2) != null) {
        close(label, text);
        label = "";
        fact(labelled.group(1), labelled.group(2));
      } else if (labelled.matches() && isKnown(labelled.group(1))) {
        close(label, text);
        label = labelled.group(1).strip();
        text.append(labelled.group(2) == null ? "" : labelled.group(2)).append('\n');
      } else if (bold.matches() && isKnown(bold.group(1))) {
        close(label, text);
        label = bold.group(1).strip();
      } else {
        text.append(line).append('\n');
      }
    }
    close(label, text);
  }

  private void close(String label, StringBuilder text) {
    String said = text.toString();
    text.setLength(0);
    if (!label.isEmpty()) {
      chapter(label, said);
    } else if (!said.isBlank()) {
      gathered.keep("", said);
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
