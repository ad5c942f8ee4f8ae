package dev.muster.postmortem.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.action.ActionHorizon;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {

  @Test
  void aSoundDocumentOfEachKindPasses() {
    assertThatCode(
            () -> {
              DocumentRules.require(
                  AnalysisKind.FIVE_WHYS,
                  whys(answer("a", null, false), answer("b", "a", true), answer("c", "a", false)));
              DocumentRules.require(
                  AnalysisKind.FISHBONE,
                  fishbone(List.of(cause("a", "one", null), cause("b", "one", "a"))));
              DocumentRules.require(
                  AnalysisKind.FAULT_TREE,
                  fault(FaultTrees.top(Gate.AND).basic("top", "a").same("b", "top", "a")));
              DocumentRules.require(
                  AnalysisKind.TIMELINE,
                  AnalysisDocument.of(
                      new TimelineNotes(
                          List.of(new PhaseNote("n", Phase.RESPONSE, true, "Paged", null)))));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void theDocumentIsOfItsKindAndOfNoOther() {
    AnalysisDocument whys = whys();
    AnalysisDocument both =
        new AnalysisDocument(whys.fiveWhys(), null, null, new TimelineNotes(List.of()));

    assertThat(errors(AnalysisKind.FISHBONE, whys)).containsExactly("document kind");
    assertThat(errors(AnalysisKind.FIVE_WHYS, both)).containsExactly("document kind");
  }

  @Test
  void aRootCauseIsNotExplainedFurther() {
    assertThat(
            errors(AnalysisKind.FIVE_WHYS, whys(answer("a", null, true), answer("b", "a", false))))
        .containsExactly("document.fiveWhys.answers[0].rootCause leaf");
  }

  @Test
  void nodesHaveIdsOfTheirOwnAndHangFromOneThatIsThere() {
    assertThat(
            errors(
                AnalysisKind.FIVE_WHYS,
                whys(answer("a", null, false), answer("a", null, false), answer("b", "x", false))))
        .containsExactly(
            "document.fiveWhys.answers.id unique", "document.fiveWhys.answers.parentId known");
  }

  @Test
  void nodesNeverHangInACircle() {
    assertThat(
            errors(AnalysisKind.FIVE_WHYS, whys(answer("a", "b", false), answer("b", "a", false))))
        .containsExactly("document.fiveWhys.answers.parentId tree");
  }

  @Test
  void aTreeIsOnlySoDeep() {
    List<WhyAnswer> chain = new ArrayList<>();
    for (int depth = 0; depth <= Limits.DEPTH; depth++) {
      chain.add(answer("n" + depth, depth == 0 ? null : "n" + (depth - 1), false));
    }

    assertThat(errors(AnalysisKind.FIVE_WHYS, whys(chain.toArray(WhyAnswer[]::new))))
        .containsExactly("document.fiveWhys.answers.parentId depth");
    chain.remove(Limits.DEPTH);
    assertThatCode(
            () ->
                DocumentRules.require(
                    AnalysisKind.FIVE_WHYS, whys(chain.toArray(WhyAnswer[]::new))))
        .doesNotThrowAnyException();
  }

  @Test
  void aMeasureCorrectsAnAnswerThatIsThere() {
    AnalysisDocument document =
        AnalysisDocument.of(
            new FiveWhys(
                "Down",
                null,
                List.of(),
                List.of(new CorrectiveMeasure("m", ActionHorizon.IMMEDIATE, "Fix", "gone", null))));

    assertThat(errors(AnalysisKind.FIVE_WHYS, document))
        .containsExactly("document.fiveWhys.measures.answerId known");
  }

  @Test
  void aCauseStaysInTheBranchOfWhatItExplains() {
    assertThat(
            errors(
                AnalysisKind.FISHBONE,
                fishbone(List.of(cause("a", "one", null), cause("b", "two", "a")))))
        .containsExactly("document.fishbone.causes.branchId same");
    assertThat(errors(AnalysisKind.FISHBONE, fishbone(List.of(cause("a", "three", null)))))
        .containsExactly("document.fishbone.causes.branchId known");
  }

  @Test
  void aBranchIsCalledSomething() {
    Fishbone nameless =
        new Fishbone("Down", List.of(new FishboneBranch("x", null, " ")), List.of());

    assertThat(errors(AnalysisKind.FISHBONE, AnalysisDocument.of(nameless)))
        .containsExactly("document.fishbone.branches.name required");
  }

  @Test
  void aFaultTreeHasOneTop() {
    FaultTree two =
        new FaultTree(
            List.of(
                new FaultEvent("a", null, "A", null, null, false),
                new FaultEvent("b", null, "B", null, null, false)));

    assertThat(errors(AnalysisKind.FAULT_TREE, AnalysisDocument.of(two)))
        .containsExactly("document.faultTree.events root");
  }

  @Test
  void onlyABasicEventIsTheSameAsAnotherBasicEvent() {
    String broken = "document.faultTree.events[2].sameAs basic";

    assertThat(
            errors(
                AnalysisKind.FAULT_TREE,
                fault(FaultTrees.top(Gate.OR).basic("top", "a").same("b", "top", "top"))))
        .containsExactly(broken);
    assertThat(
            errors(
                AnalysisKind.FAULT_TREE,
                fault(FaultTrees.top(Gate.OR).basic("top", "a").same("b", "top", "gone"))))
        .containsExactly(broken);
    assertThat(
            errors(
                AnalysisKind.FAULT_TREE,
                fault(
                    FaultTrees.top(Gate.OR)
                        .basic("top", "a")
                        .same("b", "top", "a")
                        .basic("b", "below"))))
        .containsExactly(broken);
  }

  @Test
  void aFaultTreeHasOnlySoManyBasicEvents() {
    FaultTrees wide = FaultTrees.top(Gate.OR);
    for (int event = 0; event <= CutSets.MOST_EVENTS; event++) {
      wide.basic("top", "e" + event);
    }

    assertThat(errors(AnalysisKind.FAULT_TREE, fault(wide)))
        .containsExactly("document.faultTree.events max");
  }

  private static List<String> errors(AnalysisKind kind, AnalysisDocument document) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> DocumentRules.require(kind, document));
    assertThat(refused.problem().status()).isEqualTo(422);
    return refused.problem().errors().stream().map(DocumentRulesTest::brief).toList();
  }

  private static String brief(FieldError error) {
    return error.field() + " " + error.rule();
  }

  private static AnalysisDocument whys(WhyAnswer... answers) {
    return AnalysisDocument.of(new FiveWhys("Down", null, List.of(answers), List.of()));
  }

  private static WhyAnswer answer(String id, String parent, boolean rootCause) {
    return new WhyAnswer(id, parent, "Because " + id, null, rootCause);
  }

  private static AnalysisDocument fishbone(List<FishboneCause> causes) {
    return AnalysisDocument.of(
        new Fishbone(
            "Down",
            List.of(
                new FishboneBranch("one", "METHODS", null),
                new FishboneBranch("two", null, "Our own")),
            causes));
  }

  private static FishboneCause cause(String id, String branch, String parent) {
    return new FishboneCause(id, branch, parent, "Cause " + id, false);
  }

  private static AnalysisDocument fault(FaultTrees trees) {
    return AnalysisDocument.of(trees.tree());
  }
}
