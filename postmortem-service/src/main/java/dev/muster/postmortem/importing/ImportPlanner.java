package dev.muster.postmortem.importing;

import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.export.Export;
import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.export.Papers;
import dev.muster.postmortem.factor.CauseCatalogue;
import dev.muster.postmortem.factor.CauseCategories;
import dev.muster.postmortem.factor.CauseCategory;
import dev.muster.postmortem.factor.FactorText;
import dev.muster.postmortem.importing.ImportPlan.Effect;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.markdown.Nesting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays out what an import does before it does it. */
@ApplicationScoped
class ImportPlanner {
  private static final int MOST_ITEMS = 200;
  private static final int LONGEST_SECTION = 200_000;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_FACTOR = 2_000;
  private static final int LONGEST_REASON = 1_000;
  private static final String OTHER = "OTHER";

  private final ItemPlanner items;
  private final CauseCategories categories;

  ImportPlanner(ItemPlanner items, CauseCategories categories) {
    this.items = items;
    this.categories = categories;
  }

  /**
   * @param target the post-mortem that is written into; null while there is none
   * @throws ProblemException 422 when a section is too long or there are too many items
   */
  ImportPlan plan(Imported document, Export target) {
    Paper paper = document.paper();
    if (paper.tasks().size() > MOST_ITEMS) {
      throw refused("import.too-many-items", "At most " + MOST_ITEMS + " action items come along");
    }
    List<Paper> present =
        target == null
            ? List.of()
            : Languages.all().stream().map(language -> Papers.of(target, language)).toList();
    List<Paper.Part> parts = Leftovers.kept(document, present);
    return new ImportPlan(
        document.own(),
        document.language(),
        title(paper, target),
        paper.facts(),
        sections(parts, target, present),
        items.plan(document, target == null ? List.of() : target.document().items()),
        factors(paper, target),
        document.unknown(),
        reason(paper, target),
        target == null ? null : target.document().postmortem().id());
  }

  private static String title(Paper paper, Export target) {
    String title = paper.title().strip();
    int longest = Math.min(title.length(), LONGEST_TITLE);
    boolean same = target != null && one(target.document().postmortem().title()).equals(one(title));
    return title.isEmpty() || same ? null : title.substring(0, longest);
  }

  private static String reason(Paper paper, Export target) {
    String reason = paper.noTasksReason();
    String present = target == null ? null : target.document().postmortem().noActionItemsReason();
    return reason == null || (present != null && one(present).equals(one(reason))) ? null : reason;
  }

  private static List<ImportPlan.PlannedSection> sections(
      List<Paper.Part> parts, Export target, List<Paper> papers) {
    Map<SectionKey, Section> present =
        target == null
            ? Map.of()
            : target.document().sections().stream()
                .collect(Collectors.toMap(Section::key, Function.identity()));
    List<ImportPlan.PlannedSection> planned = new ArrayList<>();
    for (Paper.Part part : parts) {
      if (part.markdown().length() > LONGEST_SECTION) {
        throw refused(
            "import.section-too-long",
            "The text of “%s” has more than %d characters"
                .formatted(
                    part.heading().isEmpty() ? part.key().slug() : part.heading(),
                    LONGEST_SECTION));
      }
      if (!Markdown.saysNothing(part.markdown())) {
        planned.add(
            new ImportPlan.PlannedSection(
                part.key(),
                part.heading(),
                part.markdown(),
                effect(part, present.get(part.key()), papers)));
      }
    }
    return planned;
  }

  private static Effect effect(Paper.Part part, Section present, List<Paper> papers) {
    String text = Nesting.put(part.markdown());
    boolean same =
        papers.stream()
            .flatMap(paper -> paper.parts().stream())
            .filter(one -> one.key() == part.key())
            .anyMatch(one -> Nesting.put(one.markdown()).equals(text));
    if (same) {
      return Effect.SAME;
    }
    boolean free =
        present == null || present.isGenerated() || Markdown.saysNothing(present.markdown());
    return free ? Effect.FILLS : Effect.REPLACES;
  }

  private List<ImportPlan.PlannedFactor> factors(Paper paper, Export target) {
    List<String> present =
        target == null
            ? List.of()
            : target.factors().stream().map(factor -> one(factor.text().text())).toList();
    boolean mainKnown =
        target != null && target.factors().stream().anyMatch(factor -> factor.text().main());
    List<CauseCategory> known = categories.of(CauseCatalogue.FACTOR);
    List<String> tasks = paper.tasks().stream().map(Paper.Task::title).toList();
    return paper.causes().stream()
        .filter(cause -> !cause.text().isBlank() && !present.contains(one(cause.text())))
        .map(cause -> factor(cause, tasks, known, mainKnown))
        .toList();
  }

  private static ImportPlan.PlannedFactor factor(
      Paper.Cause cause, List<String> tasks, List<CauseCategory> known, boolean mainKnown) {
    Answer answer = Answer.of(cause.action(), tasks);
    String category =
        known.stream()
            .filter(one -> !one.retired() && one.names().containsValue(cause.category()))
            .map(CauseCategory::key)
            .findFirst()
            .orElse(OTHER);
    boolean address = cause.evidence().matches("https?://[^\\s<>|`\"]{1,1990}");
    return new ImportPlan.PlannedFactor(
        new FactorText(
            category,
            cut(cause.text(), LONGEST_FACTOR),
            address ? cause.evidence() : null,
            cause.main() && !mainKnown,
            answer.reason().isBlank() ? null : cut(answer.reason(), LONGEST_REASON)),
        answer.items());
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  /** {@code text} as a line of an export has it. */
  private static String one(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static ProblemException refused(String code, String message) {
    return new ProblemException(
        Problem.unprocessable(code, message, new FieldError("markdown", "size", message)));
  }
}
