package dev.muster.incident.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.Milestones;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.ProblemException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MilestoneOrderTest {
  private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
  private static final Set<Moment> ALL = EnumSet.allOf(Moment.class);

  private static Milestones at(Integer... minutes) {
    var moments = new Instant[Moment.values().length];
    for (int i = 0; i < minutes.length; i++) {
      moments[i] = minutes[i] == null ? null : T0.plusSeconds(60L * minutes[i]);
    }
    return new Milestones(
        moments[0],
        moments[1],
        moments[2],
        moments[3],
        moments[4],
        moments[5],
        moments[6],
        moments[7]);
  }

  private static List<String> wrong(Milestones moments, Set<Moment> said) {
    try {
      MilestoneOrder.require(moments, said, T0.plusSeconds(6_000));
      return List.of();
    } catch (ProblemException refused) {
      return refused.problem().errors().stream().map(FieldError::field).toList();
    }
  }

  @Test
  void theUsualOrderPasses() {
    assertThat(wrong(at(0, 1, 2, 3, 4, 5, 6, 7), ALL)).isEmpty();
    assertThat(wrong(at(0, 0, null, null, null, null, 6, null), ALL)).isEmpty();
  }

  @Test
  void theCauseMayBeFoundAfterTheFixAndTheDeclarationComeLast() {
    assertThat(wrong(at(0, 1, 50, 3, 20, 5, 6, null), ALL)).isEmpty();
  }

  @Test
  void theMomentThatCannotHaveBeenSoIsNamed() {
    assertThat(wrong(at(5, 1, 2, 3, 4, 5, 6, null), EnumSet.of(Moment.STARTED)))
        .containsOnly("startedAt");
    assertThat(wrong(at(0, 1, 2, 3, 4, 9, 6, null), EnumSet.of(Moment.RESOLVED)))
        .containsExactly("resolvedAt");
    assertThat(wrong(at(0, 1, 2, 3, 4, 5, 6, 101), EnumSet.of(Moment.CLOSED)))
        .containsExactly("closedAt");
  }

  @Test
  void whatNobodyTouchedIsTakenAsItIs() {
    var acknowledgedBeforeDetected = at(0, 10, 10, 5, 20, 30, 40, null);
    assertThat(wrong(acknowledgedBeforeDetected, EnumSet.of(Moment.RESOLVED))).isEmpty();
    assertThat(wrong(acknowledgedBeforeDetected, EnumSet.of(Moment.DETECTED)))
        .containsExactly("detectedAt");
  }

  @Test
  void theProblemSaysWhy() {
    assertThatThrownBy(() -> MilestoneOrder.require(at(0, 1, 2, 3), ALL, T0))
        .hasMessageContaining("incident.milestone-order");
  }

  @Property
  void inWhateverPassesNothingComesBeforeItsCause(
      @ForAll @LongRange(min = 0, max = 30) long started,
      @ForAll @LongRange(min = 0, max = 30) long detected,
      @ForAll @LongRange(min = 0, max = 30) long acknowledged,
      @ForAll @LongRange(min = 0, max = 30) long mitigated,
      @ForAll @LongRange(min = 0, max = 30) long resolved) {
    var moments =
        Moment.corrected(
            at(0, 0, null, 0, null, 0, 0, null),
            Map.of(
                Moment.STARTED, T0.plusSeconds(started),
                Moment.DETECTED, T0.plusSeconds(detected),
                Moment.ACKNOWLEDGED, T0.plusSeconds(acknowledged),
                Moment.MITIGATED, T0.plusSeconds(mitigated),
                Moment.RESOLVED, T0.plusSeconds(resolved)));
    boolean ordered =
        started <= detected
            && detected <= acknowledged
            && acknowledged <= mitigated
            && mitigated <= resolved;
    assertThat(wrong(moments, EnumSet.complementOf(EnumSet.of(Moment.DECLARED))).isEmpty())
        .isEqualTo(ordered);
  }
}
