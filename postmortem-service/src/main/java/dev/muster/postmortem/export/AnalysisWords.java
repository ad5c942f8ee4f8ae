package dev.muster.postmortem.export;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.analysis.CutSets;
import dev.muster.postmortem.analysis.FaultEvent;
import dev.muster.postmortem.analysis.FaultTree;
import dev.muster.postmortem.analysis.Findings;
import dev.muster.postmortem.analysis.Fishbone;
import dev.muster.postmortem.analysis.FishboneBranch;
import dev.muster.postmortem.analysis.FishboneCause;
import dev.muster.postmortem.analysis.FiveWhys;
import dev.muster.postmortem.analysis.Forest;
import dev.muster.postmortem.analysis.Gate;
import dev.muster.postmortem.analysis.KnownAnalysis;
import dev.muster.postmortem.analysis.PhaseMeasure;
import dev.muster.postmortem.analysis.TimelineNotes;
import dev.muster.postmortem.analysis.TreeNode;
import dev.muster.postmortem.analysis.WhyAnswer;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says in words what an analysis shows as a picture. */
final class AnalysisWords {
  private final Phrases phrases;
  private final Function<FishboneBranch, String> branches;

  /**
   * @param branches what the bones of a fishbone are called
   */
  AnalysisWords(Phrases phrases, Function<FishboneBranch, String> branches) {
    this.phrases = phrases;
    this.branches = branches;
  }

  /** The analysis as Markdown without headings. */
  String of(KnownAnalysis analysis, Findings findings) {
    var document = analysis.text().document();
    String words =
        switch (analysis.kind()) {
          case FIVE_WHYS -> whys(document.fiveWhys());
          case FISHBONE -> fishbone(document.fishbone());
          case FAULT_TREE -> faultTree(document.faultTree(), findings);
          case TIMELINE -> timeline(document.timeline(), findings.phases());
        };
    return words.stripTrailing();
  }

  private String whys(FiveWhys whys) {
    StringBuilder out = new StringBuilder(bold(whys.problem())).append("\n\n");
    Forest<WhyAnswer> forest = new Forest<>(whys.answers());
    tree(
        out,
        forest,
        forest.roots(),
        0,
        answer -> {
          var asking = answer.parentId() == null ? null : forest.node(answer.parentId());
          String question = asking == null ? whys.question() : asking.question();
          return bold(blank(question) ? phrases.text("analysis.why") : question)
              + " "
              + escape(answer.text())
              + (answer.rootCause() ? mark("analysis.root-cause") : "");
        });
    for (ActionHorizon horizon : ActionHorizon.values()) {
      List<String> measures =
          whys.measures().stream()
              .filter(measure -> measure.horizon() == horizon)
              .map(measure -> escape(measure.text()))
              .toList();
      if (!measures.isEmpty()) {
        out.append("\n")
            .append(bold(phrases.text("analysis.measures." + horizon)))
            .append("\n\n")
            .append(Markdown.bullets(measures));
      }
    }
    return out.toString();
  }

  private String fishbone(Fishbone fishbone) {
    StringBuilder out = new StringBuilder(bold(fishbone.effect())).append("\n\n");
    Forest<FishboneCause> forest = new Forest<>(fishbone.causes());
    for (FishboneBranch branch : fishbone.branches()) {
      out.append("- ").append(bold(branches.apply(branch))).append('\n');
      tree(
          out,
          forest,
          forest.roots().stream().filter(cause -> cause.branchId().equals(branch.id())).toList(),
          1,
          cause -> escape(cause.text()) + (cause.confirmed() ? mark("analysis.confirmed") : ""));
    }
    return out.toString();
  }

  private String faultTree(FaultTree tree, Findings findings) {
    StringBuilder out = new StringBuilder();
    Forest<FaultEvent> forest = new Forest<>(tree.events());
    tree(out, forest, forest.roots(), 0, event -> event(event, forest));
    CutSets sets = findings.cutSets();
    if (sets != null && sets.tooMany()) {
      out.append("\n").append(phrases.text("analysis.cut-sets.many", "count", CutSets.MOST_SETS));
    } else if (sets != null) {
      out.append("\n")
          .append(bold(phrases.text("analysis.cut-sets")))
          .append("\n\n")
          .append(
              Markdown.numbers(sets.sets().stream().map(set -> together(set, forest)).toList()));
    }
    return out.toString();
  }

  private String event(FaultEvent event, Forest<FaultEvent> forest) {
    if (!forest.isLeaf(event)) {
      return escape(event.text())
          + mark("analysis.gate." + (event.gate() == null ? Gate.OR : event.gate()));
    }
    return escape(event.text())
        + (event.occurred() ? mark("analysis.occurred") : "")
        + (event.sameAs() == null ? "" : mark("analysis.same"));
  }

  private static String together(List<String> set, Forest<FaultEvent> forest) {
    return String.join(" + ", set.stream().map(id -> escape(forest.node(id).text())).toList());
  }

  private String timeline(TimelineNotes notes, List<PhaseMeasure> phases) {
    StringBuilder out = new StringBuilder();
    for (PhaseMeasure measure : phases) {
      out.append("- ")
          .append(bold(phrases.text("analysis.phase." + measure.phase())))
          .append(": ")
          .append(duration(measure))
          .append('\n');
      notes.notes().stream()
          .filter(note -> note.phase() == measure.phase())
          .forEach(
              note ->
                  out.append("  - ")
                      .append(phrases.text(note.helped() ? "analysis.helped" : "analysis.hindered"))
                      .append(": ")
                      .append(escape(note.text()))
                      .append('\n'));
    }
    return out.toString();
  }

  private String duration(PhaseMeasure measure) {
    if (measure.seconds() == null) {
      return phrases.text("analysis.phase.unknown");
    }
    String took = Spelling.duration(Duration.ofSeconds(measure.seconds()), phrases);
    return measure.targetSeconds() == null
        ? took
        : phrases.text(
            "analysis.phase.target",
            Map.of(
                "duration",
                took,
                "target",
                Spelling.duration(Duration.ofSeconds(measure.targetSeconds()), phrases)));
  }

  private static <T extends TreeNode> void tree(
      StringBuilder out, Forest<T> forest, List<T> nodes, int depth, Function<T, String> words) {
    for (T node : nodes) {
      out.append("  ".repeat(depth)).append("- ").append(words.apply(node)).append('\n');
      tree(out, forest, forest.children(node), depth + 1, words);
    }
  }

  private String mark(String key) {
    return " (" + bold(phrases.text(key)) + ")";
  }

  private static String bold(String text) {
    return "**" + escape(text) + "**";
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
