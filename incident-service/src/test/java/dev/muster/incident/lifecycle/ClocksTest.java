package dev.muster.incident.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void theFirstTimeCounts() {
    var moments = Clocks.declared(T0, T0, T0);
    moments = Clocks.moved(moments, IncidentState.IDENTIFIED, T0.plusSeconds(60));
    moments = Clocks.moved(moments, IncidentState.INVESTIGATING, T0.plusSeconds(120));
    moments = Clocks.moved(moments, IncidentState.IDENTIFIED, T0.plusSeconds(180));
    assertThat(moments.identifiedAt()).isEqualTo(T0.plusSeconds(60));
    assertThat(moments.acknowledgedAt()).isEqualTo(T0.plusSeconds(60));
  }

  @Test
  void reopeningTakesTheEndBackAndTheLastEndCounts() {
    var moments = Clocks.declared(T0, T0, T0);
    moments = Clocks.moved(moments, IncidentState.RESOLVED, T0.plusSeconds(60));
    moments = Clocks.moved(moments, IncidentState.INVESTIGATING, T0.plusSeconds(120));
    assertThat(moments.resolvedAt()).isNull();
    moments = Clocks.moved(moments, IncidentState.RESOLVED, T0.plusSeconds(180));
    assertThat(moments.resolvedAt()).isEqualTo(T0.plusSeconds(180));
  }

  @Test
  void durationsFollowFromTheMoments() { // MET-01..03, TL-06
    var moments =
        new Milestones(
            T0,
            T0.plusSeconds(75),
            T0.plusSeconds(80),
            T0.plusSeconds(180),
            T0.plusSeconds(600),
            T0.plusSeconds(900),
            T0.plusSeconds(1875),
            null);
    assertThat(Durations.of(moments)).isEqualTo(new Durations(75L, 105L, 420L, 300L, 975L, 1800L));
  }

  @Property
  void noMomentOfWorkComesBeforeTheDeclaration(@ForAll @Size(max = 12) List<IncidentState> moves) {
    var state = IncidentState.DETECTED;
    var moments = Clocks.declared(T0, T0, T0);
    var at = T0;
    for (IncidentState move : moves) {
      if (Lifecycle.after(state).contains(move)) {
        at = at.plusSeconds(10);
        moments = Clocks.moved(moments, move, at);
        state = move;
      }
    }
    var reached = new ArrayList<Instant>();
    reached.add(moments.acknowledgedAt());
    reached.add(moments.identifiedAt());
    reached.add(moments.mitigatedAt());
    reached.add(moments.resolvedAt());
    assertThat(reached).allMatch(moment -> moment == null || moment.isAfter(T0));
    assertThat(moments.resolvedAt() != null)
        .isEqualTo(state == IncidentState.RESOLVED || state == IncidentState.CLOSED);
  }
}
