package dev.muster.postmortem.analysis;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold in a document beyond the shape of its records. */
final class DocumentRules {
  private final List<FieldError> errors = new ArrayList<>();

  private DocumentRules() {}

  /**
   * Passes when {@code document} is a sound one of {@code kind}.
   *
   * @throws ProblemException 422 naming each field and rule
   */
  static void require(AnalysisKind kind, AnalysisDocument document) {
    DocumentRules rules = new DocumentRules();
    if (document.fits(kind)) {
      switch (kind) {
        case FIVE_WHYS -> rules.fiveWhys(document.fiveWhys());
        case FISHBONE -> rules.fishbone(document.fishbone());
        case FAULT_TREE -> rules.faultTree(document.faultTree());
        case TIMELINE -> rules.unique("document.timeline.notes", noteIds(document.timeline()));
      }
    } else {
      rules.add("document", "kind", "must hold " + AnalysisDocument.field(kind) + " and no other");
    }
    if (!rules.errors.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "analysis.invalid",
              "The analysis does not hold together; see errors",
              rules.errors.toArray(FieldError[]::new)));
    }
  }

  private static List<String> noteIds(TimelineNotes timeline) {
    return timeline.notes().stream().map(PhaseNote::id).toList();
  }

  private void fiveWhys(FiveWhys fiveWhys) {
    String field = "document.fiveWhys.answers";
    tree(field, fiveWhys.answers());
    Forest<WhyAnswer> forest = new Forest<>(fiveWhys.answers());
    for (int index = 0; index < fiveWhys.answers().size(); index++) {
      WhyAnswer answer = fiveWhys.answers().get(index);
      if (answer.rootCause() && !forest.isLeaf(answer)) {
        add(
            field + "[" + index + "].rootCause",
            "leaf",
            "An answer that is explained further is no root cause");
      }
    }
    unique(
        "document.fiveWhys.measures",
        fiveWhys.measures().stream().map(CorrectiveMeasure::id).toList());
    known(
        "document.fiveWhys.measures.answerId",
        fiveWhys.measures().stream().map(CorrectiveMeasure::answerId),
        ids(fiveWhys.answers()));
  }

  private void fishbone(Fishbone fishbone) {
    tree("document.fishbone.causes", fishbone.causes());
    List<String> branches = fishbone.branches().stream().map(FishboneBranch::id).toList();
    unique("document.fishbone.branches", branches);
    known(
        "document.fishbone.causes.branchId",
        fishbone.causes().stream().map(FishboneCause::branchId),
        Set.copyOf(branches));
    Forest<FishboneCause> forest = new Forest<>(fishbone.causes());
    for (FishboneCause cause : fishbone.causes()) {
      FishboneCause parent = cause.parentId() == null ? null : forest.node(cause.parentId());
      if (parent != null && !parent.branchId().equals(cause.branchId())) {
        add(
            "document.fishbone.causes.branchId",
            "same",
            "A cause belongs to the same branch as the cause that it explains");
      }
    }
    for (FishboneBranch branch : fishbone.branches()) {
      if (branch.category() == null && (branch.name() == null || branch.name().isBlank())) {
        add("document.fishbone.branches.name", "required", "A branch has a category or a name");
      }
    }
  }

  private void faultTree(FaultTree faultTree) {
    String field = "document.faultTree.events";
    tree(field, faultTree.events());
    Forest<FaultEvent> forest = new Forest<>(faultTree.events());
    if (forest.roots().size() != 1) {
      add(field, "root", "A fault tree has one event at the top");
    }
    for (int index = 0; index < faultTree.events().size(); index++) {
      FaultEvent event = faultTree.events().get(index);
      FaultEvent same = event.sameAs() == null ? null : forest.node(event.sameAs());
      boolean sound = same != null && forest.isLeaf(same) && same.sameAs() == null;
      if (event.sameAs() != null && !(sound && forest.isLeaf(event))) {
        add(
            field + "[" + index + "].sameAs",
            "basic",
            "Only a basic event can be the same as another basic event");
      }
    }
    if (faultTree.events().stream().filter(forest::isLeaf).count() > CutSets.MOST_EVENTS) {
      add(field, "max", "A fault tree has at most " + CutSets.MOST_EVENTS + " basic events");
    }
  }

  private void tree(String field, List<? extends TreeNode> nodes) {
    unique(field, nodes.stream().map(TreeNode::id).toList());
    known(field + ".parentId", nodes.stream().map(TreeNode::parentId), ids(nodes));
    if (errors.isEmpty()) {
      Forest<TreeNode> forest = new Forest<>(List.copyOf(nodes));
      int deepest = nodes.stream().mapToInt(forest::depth).max().orElse(0);
      if (deepest > nodes.size()) {
        add(field + ".parentId", "tree", "Nodes hang from one another in a circle");
      } else if (deepest > Limits.DEPTH) {
        add(field + ".parentId", "depth", "A tree is at most " + Limits.DEPTH + " nodes deep");
      }
    }
  }

  private static Set<String> ids(List<? extends TreeNode> nodes) {
    return new HashSet<>(nodes.stream().map(TreeNode::id).toList());
  }

  private void unique(String field, List<String> ids) {
    if (new HashSet<>(ids).size() < ids.size()) {
      add(field + ".id", "unique", "Each has an id of its own");
    }
  }

  private void known(String field, Stream<String> wanted, Set<String> known) {
    if (!wanted.filter(Objects::nonNull).allMatch(known::contains)) {
      add(field, "known", "must be the id of one that is there");
    }
  }

  private void add(String field, String rule, String message) {
    errors.add(new FieldError(field, rule, message));
  }
}
