package dev.muster.incident.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LineTest {
  private static Line withdrawn(String reason) {
    return Line.of("relation.withdrawn").value("other", "INC-7").optional("reason", reason);
  }

  @Test
  void whatIsMissingIsLeftOut() {
    assertThat(withdrawn(null).standard()).isEqualTo("Link to INC-7 taken back");
  }

  @Test
  void whateverAPersonWritesIsSaid() {
    assertThat(withdrawn("none").standard()).isEqualTo("Link to INC-7 taken back. none");
    assertThat(withdrawn("no").standard()).isEqualTo("Link to INC-7 taken back. no");
  }

  @Test
  void aLineKeptByAnEarlierVersionReadsAsBefore() {
    var kept =
        new Line("relation.withdrawn", Map.of("other", "INC-7", "reason", "none"), null, null);
    assertThat(kept.standard()).isEqualTo("Link to INC-7 taken back");
    var said =
        new Line("relation.withdrawn", Map.of("other", "INC-7", "reason", "why"), null, null);
    assertThat(said.standard()).isEqualTo("Link to INC-7 taken back. why");
  }
}
