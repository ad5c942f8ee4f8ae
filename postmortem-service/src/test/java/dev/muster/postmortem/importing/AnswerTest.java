package dev.muster.postmortem.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnswerTest {
  @Test
  void titlesAreRecognisedWhateverStandsInThemAndTheRestIsTheReason() {
    List<String> titles = List.of("Raise the limit", "Raise the limit; and watch it", "Alert");

    assertThat(Answer.of("Raise the limit; and watch it; Alert", titles))
        .isEqualTo(new Answer(List.of("Raise the limit; and watch it", "Alert"), ""));
    assertThat(Answer.of("Alert; it goes away; next month", titles))
        .isEqualTo(new Answer(List.of("Alert"), "it goes away; next month"));
    assertThat(Answer.of("Alerting is bought", titles))
        .isEqualTo(new Answer(List.of(), "Alerting is bought"));
    assertThat(Answer.of("", titles)).isEqualTo(new Answer(List.of(), ""));
  }

  @Property
  void whatWasPutTogetherComesApart(
      @ForAll @From("titles") List<String> items, @ForAll boolean explained) {
    Stream<String> said =
        Stream.concat(items.stream(), explained ? Stream.of("because: no") : Stream.empty());

    Answer answer = Answer.of(said.collect(Collectors.joining("; ")), items);

    assertThat(answer.items()).isEqualTo(items);
    assertThat(answer.reason()).isEqualTo(explained ? "because: no" : "");
  }

  @Provide
  Arbitrary<List<String>> titles() {
    return Arbitraries.of("Alert", "Alert on it", "Ein Wort, noch eins", "42").list().ofMaxSize(4);
  }
}
