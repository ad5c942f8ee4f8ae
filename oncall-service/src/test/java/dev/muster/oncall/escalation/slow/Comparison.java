package dev.muster.oncall.escalation.slow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares what the service did in random cases with what the slow model expects. */
public final class Comparison {
  private final Cases cases;
  private final Stage stage;

  public Comparison(Cases cases, Stage stage) {
    this.cases = cases;
    this.stage = stage;
  }

  /** Empty when nothing differs; else what does in the smallest case that could be found. */
  public Optional<String> of(List<Performance> played) {
    var wrong = wrong(played);
    return wrong.stream()
        .min(Comparator.comparingInt(Mismatch::size))
        .map(
            smallest ->
                "%d of %d cases differ; the smallest, made smaller still:%n%s"
                    .formatted(wrong.size(), played.size(), smaller(smallest).tell(cases)));
  }

  private List<Mismatch> wrong(List<Performance> played) {
    return stage.seen(played).entrySet().stream()
        .map(
            each -> {
              var one = each.getKey().one();
              return new Mismatch(one, cases.expected(one), each.getValue());
            })
        .filter(each -> !each.expected().equals(each.seen()))
        .toList();
  }

  private Mismatch smaller(Mismatch wrong) {
    var one = new Smaller(each -> again(each).isPresent()).of(wrong.one());
    return again(one).orElse(wrong);
  }

  private Optional<Mismatch> again(Case one) {
    var played = List.of(stage.playAnew(one));
    try {
      return wrong(played).stream().findFirst();
    } finally {
      stage.end(played);
    }
  }
}
