package dev.muster.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
  @ParameterizedTest
  @ValueSource(strings = {"INC-12", "inc 12", "inc12", "#12", " 12 "})
  void aReferenceIsUnderstoodHoweverItIsWritten(String text) {
    assertThat(Asked.number(text)).contains(12L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 pods", "since 12", "INC-", "1234567890123456"})
  void otherTextsAreNoReference(String text) {
    assertThat(Asked.number(text)).isEmpty();
  }

  @Test
  void wordsAreQuotedForTheDatabase() {
    assertThat(Asked.all(List.of("it's", "a\\b")).query()).isEqualTo("'it''s' & 'a\\\\b'");
    assertThat(Asked.all(List.of("one", "two")).any()).isEqualTo("'one' | 'two'");
  }

  @Test
  void neighboursNeedNotBeNeighboursForTheIndex() {
    assertThat(asked("'a' <-> 'b' & 'c' <2> 'd'").loose()).contains("'a' & 'b' & 'c' & 'd'");
    assertThat(asked("'a' & !'b'").loose()).contains("'a' & !'b'");
    assertThat(asked("'a' & !( 'b' <-> 'c' )").loose()).isEmpty();
  }

  private static Asked asked(String query) {
    return new Asked(query, List.of(), Optional.empty());
  }
}
