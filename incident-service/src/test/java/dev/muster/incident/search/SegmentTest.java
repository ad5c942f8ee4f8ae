package dev.muster.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentTest {
  @Test
  void aMarkedTextComesInPiecesAndKeepsItsOwnMarkup() {
    assertThat(Segment.of("a <b>\u0001pool\u0002</b> is \u0001full\u0002"))
        .containsExactly(
            new Segment("a <b>", false),
            new Segment("pool", true),
            new Segment("</b> is ", false),
            new Segment("full", true));
  }

  @Test
  void aTextWithoutMarksIsOnePieceAndAnEmptyOneIsNone() {
    assertThat(Segment.of("nothing")).containsExactly(new Segment("nothing", false));
    assertThat(Segment.of("")).isEmpty();
  }
}
