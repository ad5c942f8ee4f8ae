package dev.muster.postmortem.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.i18n.Languages;
import dev.muster.postmortem.analysis.AnalysisKind;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.export.MarkdownExport;
import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.markdown.Nesting;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
  private static final Headings HEADINGS = new Headings(Map.of());
  private static final List<String> LINES =
      List.of(
          "",
          "",
          "Plain words.",
          "# A heading of the first level",
          "## Root cause",
          " ## Action items",
          "   # three blanks",
          "### Detection",
          "#no heading",
          "Underlined",
          "======",
          "---",
          "```",
          "```bash",
          "~~~~",
          "# a comment in a shell",
          "| a | b \\| c |",
          "| --- | --- |",
          "| 1 | 2 |",
          "- a point",
          "  - below it",
          "    indented code",
          "> quoted",
          "<script>alert(1)</script>",
          "<!-- not closed",
          "[x](javascript:alert(1))",
          "\\# escaped",
          "_Nothing written yet._",
          "_Пока ничего не написано._",
          "emoji \uD83D\uDD25\uD83D\uDC68\u200D\uD83D\uDE92 and שלום עולם, مرحبا \u202Eturned",
          "a line\u2028separator and\u0085next line and\u00A0blank",
          "trailing blanks  ");

  @Property(tries = 500)
  void whatWasExportedIsReadAndWrittenAsTheSameBytes(
      @ForAll("papers") Paper paper, @ForAll("languages") Locale language) {
    Phrases phrases = Wording.in(language);
    String first = MarkdownExport.write(in(paper, phrases), phrases);

    Imported read = ImportReader.read(first, HEADINGS);

    assertThat(read.own()).isTrue();
    assertThat(read.language()).isEqualTo(language);
    assertThat(read.unknown()).isEmpty();
    assertThat(MarkdownExport.write(read.paper(), phrases)).isEqualTo(first);
  }

  @Property(tries = 500)
  void aTextComesBackAsItWasButForBlankLinesAroundItAndOpenCode(@ForAll("texts") String text) {
    String put = Nesting.put(text);

    assertThat(Nesting.put(Nesting.take(put))).isEqualTo(put);
    assertThat(Nesting.chapters(put, "##")).hasSize(1);
    if (!text.contains("   #") && Nesting.closed(text).equals(Nesting.canonical(text))) {
      assertThat(Nesting.take(put)).isEqualTo(Nesting.canonical(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void tablesCodeHeadingsAndHostileTextStayAsTheyWere(String tag) {
    Phrases phrases = Wording.in(Locale.forLanguageTag(tag));
    String text =
        """
        ## Root cause

        | a | b |
        | --- | --- |
        | 1 \\| 2 | <script>alert(1)</script> |

        ```bash
        # not a heading
        ## Action items
        ```

        עברית, \uD83D\uDD25\
        """;
    Paper paper = in(paper(text, "Reboot | \\ `all` *of* <it>"), phrases);

    Imported read = ImportReader.read(MarkdownExport.write(paper, phrases), HEADINGS);

    assertThat(read.paper()).isEqualTo(paper);
  }

  private static Paper paper(String text, String title) {
    return new Paper(
        "INC-12",
        title,
        List.of(),
        List.of(new Paper.Part(SectionKey.SUMMARY, "", text)),
        List.of(new Paper.Cause("The pool; was small", "Capacity or load", true, "", title)),
        List.of(new Paper.Study(AnalysisKind.FAULT_TREE, title, "- a\n  - b (**OR**)")),
        "",
        List.of(new Paper.Task(title, "Ann", "P1", "High", "Low", "2026-04-01", "Proposed", "")),
        null);
  }

  /** The paper with the words that the language has for labels and headings. */
  private static Paper in(Paper paper, Phrases phrases) {
    String meeting =
        paper.meeting().isEmpty()
            ? ""
            : "- " + phrases.text("document.window") + ": x\n\n" + paper.meeting();
    return new Paper(
        paper.reference(),
        paper.title(),
        List.of(
            new Paper.Fact(phrases.text("document.date"), "2026-03-24"),
            new Paper.Fact(phrases.text("document.owner"), "Ann | *B*")),
        paper.parts().stream()
            .map(
                part ->
                    new Paper.Part(
                        part.key(), phrases.text("section." + part.key().slug()), part.markdown()))
            .toList(),
        paper.causes(),
        paper.studies(),
        meeting.stripTrailing(),
        paper.tasks(),
        paper.noTasksReason());
  }

  @Provide
  Arbitrary<Locale> languages() {
    return Arbitraries.of(Languages.all());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(LINES), Arbitraries.strings().ofMaxLength(20).excludeChars('\r', '\n'))
        .list()
        .ofMaxSize(12)
        .map(lines -> String.join("\n", lines));
  }

  @Provide
  Arbitrary<Paper> papers() {
    Arbitrary<String> words =
        Arbitraries.oneOf(Arbitraries.of(LINES), Arbitraries.strings().ofMaxLength(20), texts());
    Arbitrary<String> title = words.filter(text -> !text.isBlank());
    Arbitrary<List<Paper.Part>> parts =
        Combinators.combine(
                Arbitraries.of(SectionKey.values()).set().ofMaxSize(8), texts().list().ofSize(8))
            .as(
                (keys, texts) -> {
                  List<SectionKey> order = List.copyOf(keys);
                  return IntStream.range(0, order.size())
                      .mapToObj(i -> new Paper.Part(order.get(i), "", texts.get(i)))
                      .toList();
                });
    Arbitrary<Paper.Task> task =
        Combinators.combine(title, words, words, words)
            .as(
                (what, who, status, link) ->
                    new Paper.Task(what, who, "P2", who, "", "", status, link));
    Arbitrary<Paper.Cause> cause =
        Combinators.combine(title, words, words)
            .as((text, evidence, action) -> new Paper.Cause(text, "Data", false, evidence, action));
    Arbitrary<Paper.Study> study =
        Combinators.combine(Arbitraries.of(AnalysisKind.values()), title)
            .as((kind, name) -> new Paper.Study(kind, name, "**Why?** because\n\n- so"));
    return Combinators.combine(
            title,
            parts,
            cause.list().ofMaxSize(3),
            study.list().ofMaxSize(2),
            texts(),
            task.list().ofMaxSize(3),
            words)
        .as(
            (name, sections, causes, studies, meeting, tasks, reason) ->
                new Paper(
                    "INC-12",
                    name,
                    List.of(),
                    sections,
                    causes,
                    studies,
                    Nesting.canonical(meeting),
                    tasks,
                    reason.isBlank() ? null : reason));
  }
}
