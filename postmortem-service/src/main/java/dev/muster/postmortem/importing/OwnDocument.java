package dev.muster.postmortem.importing;

import dev.muster.platform.i18n.Languages;
import dev.muster.postmortem.analysis.AnalysisKind;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.export.MarkdownExport;
import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.markdown.Nesting;
import dev.muster.postmortem.markdown.Nesting.Chapter;
import dev.muster.postmortem.markdown.Tables;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what {@link MarkdownExport} wrote; writing it again gives the same bytes. */
final class OwnDocument {
  private static final int TASK_COLUMNS = 8;
  private static final int TASK_COLUMNS_UNJUDGED = 6;

  private final Locale language;
  private final Phrases phrases;
  private final Headings headings;
  private final Gathered gathered = new Gathered();
  private List<Paper.Cause> causes = List.of();
  private List<Paper.Study> studies = List.of();
  private String meeting = "";
  private List<Paper.Task> tasks = List.of();
  private String noTasksReason;

  private OwnDocument(Locale language, Headings headings) {
    this.language = language;
    this.phrases = Wording.in(language);
    this.headings = headings;
  }

  /** The post-mortem; empty when somebody else wrote the document. */
  static Optional<Imported> read(String markdown, Headings headings) {
    return Languages.all().stream()
        .flatMap(language -> new OwnDocument(language, headings).read(markdown).stream())
        .findFirst();
  }

  private Optional<Imported> read(String markdown) {
    List<Chapter> chapters = Nesting.chapters(markdown, "##");
    List<String> head = List.of(chapters.get(0).body().split("\n", -1));
    Matcher title = template("document.title", "reference", "title").matcher(head.get(0));
    Optional<Tables.Table> table = Tables.next(head, 1);
    if (!title.matches()
        || table.isEmpty()
        || !table.get().head().get(0).equals(phrases.text("document.date"))) {
      return Optional.empty();
    }
    List<Paper.Fact> facts =
        Stream.concat(Stream.of(table.get().head()), table.get().rows().stream())
            .filter(row -> row.size() == 2)
            .map(row -> new Paper.Fact(plain(row.get(0)), plain(row.get(1))))
            .toList();
    List<Chapter> rest = new ArrayList<>(chapters.subList(1, chapters.size()));
    take(rest, "document.actions", this::tasks);
    take(rest, "document.meeting", this::meeting);
    take(rest, "document.analyses", this::studies);
    take(rest, "document.factors", this::causes);
    rest.forEach(this::part);
    Paper paper =
        new Paper(
            plain(title.group(1)),
            plain(title.group(2)),
            facts,
            gathered.parts(),
            causes,
            studies,
            meeting,
            tasks,
            noTasksReason);
    return Optional.of(
        new Imported(
            true, language, paper, gathered.unknown(), tasks.stream().map(task -> "").toList()));
  }

  private interface Taker {
    boolean take(String body);
  }

  /** Takes the last chapter of that heading out, if it is what the heading says. */
  private void take(List<Chapter> chapters, String key, Taker taker) {
    for (int i = chapters.size() - 1; i >= 0; i--) {
      if (chapters.get(i).heading().equals(phrases.text(key))) {
        if (taker.take(Nesting.take(chapters.get(i).body()))) {
          chapters.remove(i);
        }
        return;
      }
    }
  }

  private void part(Chapter chapter) {
    String heading = Markdown.unescape(chapter.heading());
    String text = Nesting.take(chapter.body());
    String said = text.equals("_" + phrases.text("document.empty") + "_") ? "" : text;
    Optional<SectionKey> key =
        headings.exactly(heading).stream().filter(one -> !gathered.has(one)).findFirst();
    if (key.isPresent()) {
      gathered.add(key.get(), heading, said);
    } else {
      gathered.keep(chapter.heading(), said);
    }
  }

  private boolean tasks(String body) {
    List<String> lines = List.of(body.split("\n", -1));
    Optional<Tables.Table> table = Tables.next(lines, 0);
    if (table.isPresent()) {
      boolean ours = table.get().from() == 0 && table.get().until() == lines.size();
      boolean judged = isHead(table.get(), "action.title", TASK_COLUMNS);
      boolean fits = ours && (judged || isHead(table.get(), "action.title", TASK_COLUMNS_UNJUDGED));
      if (fits) {
        tasks =
            table.get().rows().stream()
                .map(row -> row.stream().map(Markdown::unescape).toList())
                .map(row -> task(row, judged))
                .toList();
      }
      return fits;
    }
    Matcher reason = template("document.actions.reason", "reason").matcher(body);
    if (reason.matches()) {
      noTasksReason = plain(reason.group(1));
      return true;
    }
    return body.equals(phrases.text("document.actions.none"));
  }

  /** An item; documents from before items were judged have no columns for that. */
  private static Paper.Task task(List<String> row, boolean judged) {
    int next = judged ? 5 : 3;
    return new Paper.Task(
        row.get(0),
        row.get(1),
        row.get(2),
        judged ? row.get(3) : "",
        judged ? row.get(4) : "",
        row.get(next),
        row.get(next + 1),
        row.get(next + 2));
  }

  private boolean causes(String body) {
    List<String> lines = List.of(body.split("\n", -1));
    Optional<Tables.Table> table =
        Tables.next(lines, 0)
            .filter(found -> found.from() == 0 && found.until() == lines.size())
            .filter(found -> isHead(found, "factor.text", 5));
    causes =
        table.map(Tables.Table::rows).orElse(List.of()).stream()
            .map(row -> row.stream().map(Markdown::unescape).toList())
            .map(
                row ->
                    new Paper.Cause(
                        row.get(0),
                        row.get(1),
                        row.get(2).equals(MarkdownExport.YES),
                        row.get(3),
                        row.get(4)))
            .toList();
    return table.isPresent();
  }

  private boolean isHead(Tables.Table table, String first, int columns) {
    return table.head().size() == columns && table.head().get(0).equals(phrases.text(first));
  }

  private boolean studies(String body) {
    List<Chapter> found = Nesting.chapters(body, "###");
    List<Paper.Study> read = new ArrayList<>();
    for (Chapter chapter : found.subList(1, found.size())) {
      study(chapter).ifPresent(read::add);
    }
    boolean all = found.get(0).body().isBlank() && read.size() == found.size() - 1;
    studies = all ? List.copyOf(read) : List.of();
    return all && !read.isEmpty();
  }

  private Optional<Paper.Study> study(Chapter chapter) {
    return Stream.of(AnalysisKind.values())
        .filter(kind -> chapter.heading().startsWith(name(kind)))
        .findFirst()
        .map(
            kind ->
                new Paper.Study(
                    kind,
                    plain(chapter.heading().substring(name(kind).length())),
                    Nesting.canonical(chapter.body())));
  }

  private String name(AnalysisKind kind) {
    return phrases.text("analysis.kind." + kind) + ":";
  }

  private boolean meeting(String body) {
    boolean ours = body.startsWith("- " + phrases.text("document.window") + ": ");
    meeting = ours ? body : "";
    return ours;
  }

  private Pattern template(String key, String... names) {
    Map<String, Object> places = new HashMap<>();
    for (String name : names) {
      places.put(name, "\uE000");
    }
    String[] words = phrases.text(key, places).split("\uE000", -1);
    StringBuilder pattern = new StringBuilder("document.title".equals(key) ? "# " : "");
    for (int i = 0; i < words.length; i++) {
      pattern.append(i == 0 ? "" : i == words.length - 1 ? "(.*)" : "(\\S*)");
      pattern.append(Pattern.quote(words[i]));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  private static String plain(String cell) {
    return Markdown.unescape(cell.strip());
  }
}
