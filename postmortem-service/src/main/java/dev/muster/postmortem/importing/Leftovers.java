package dev.muster.postmortem.importing;

import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a document says that no section and no action item takes over: facts of another incident,
 * analyses and meetings of which only the words are there. They are kept in the section {@code
 * notes}, so that nothing is lost.
 */
final class Leftovers {
  private final Imported document;
  private final List<Paper> present;
  private final Phrases phrases;
  private final Gathered gathered = new Gathered();

  private Leftovers(Imported document, List<Paper> present) {
    this.document = document;
    this.present = present;
    this.phrases = Wording.in(document.language());
  }

  /**
   * The sections of the document and what is left over.
   *
   * @param present the post-mortem that is written into, in every language; empty while there is
   *     none
   */
  static List<Paper.Part> kept(Imported document, List<Paper> present) {
    Leftovers leftovers = new Leftovers(document, present);
    Paper paper = document.paper();
    paper
        .parts()
        .forEach(part -> leftovers.gathered.add(part.key(), part.heading(), part.markdown()));
    leftovers.facts();
    paper.studies().stream().filter(leftovers::isNew).forEach(leftovers::study);
    if (!paper.meeting().isEmpty()
        && leftovers.present.stream().noneMatch(one -> one.meeting().equals(paper.meeting()))) {
      leftovers.keep("document.meeting", paper.meeting());
    }
    return leftovers.gathered.parts();
  }

  private void facts() {
    Paper paper = document.paper();
    boolean same =
        document.own()
            && present.stream().anyMatch(one -> one.reference().equals(paper.reference()));
    if (same || paper.facts().isEmpty()) {
      return;
    }
    List<List<String>> rows =
        Stream.concat(
                paper.reference() == null || !document.own()
                    ? Stream.of()
                    : Stream.of(new Paper.Fact(phrases.text("import.incident"), paper.reference())),
                paper.facts().stream())
            .map(fact -> List.of(Markdown.escape(fact.label()), Markdown.escape(fact.value())))
            .toList();
    keep("import.facts", Markdown.table(rows.get(0), rows.subList(1, rows.size())));
  }

  private boolean isNew(Paper.Study study) {
    return present.stream()
        .flatMap(paper -> paper.studies().stream())
        .noneMatch(one -> one.kind() == study.kind() && one.title().equals(study.title()));
  }

  private void study(Paper.Study study) {
    gathered.note(
        phrases.text("analysis.kind." + study.kind()) + ": " + Markdown.escape(study.title()),
        study.markdown());
  }

  private void keep(String key, String markdown) {
    gathered.note(phrases.text(key), markdown);
  }
}
