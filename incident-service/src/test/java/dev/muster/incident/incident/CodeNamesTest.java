package dev.muster.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.incident.CodeNames.Words;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CodeNamesTest {
  private final Words words =
      new Words(List.of("Amber", "Bold", "Calm"), List.of("Heron", "Otter", "Reef", "Wren"));

  @Test
  void noTwoNumbersHaveTheSameName() {
    assertThat(LongStream.range(1, 1_000).mapToObj(words::name)).doesNotHaveDuplicates();
  }

  @Test
  void onceEveryPairIsUsedNamesAreNumbered() {
    assertThat(words.name(1)).matches("[A-Z][a-z]+ [A-Z][a-z]+");
    assertThat(words.name(13)).isEqualTo(words.name(1) + " 2");
  }
}
