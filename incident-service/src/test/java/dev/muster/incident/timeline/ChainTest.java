package dev.muster.incident.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineEntry.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTest {
  private static final UUID INCIDENT = UUID.fromString("01995b2a-7c00-7000-8000-000000000004");
  private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

  private static Chain.Said said(Instant rightTime, Source source) {
    return new Chain.Said(
        INCIDENT,
        1,
        Kind.ACTION,
        "restarted",
        null,
        AT,
        AT.plusSeconds(1),
        Who.system("Muster"),
        List.of(),
        List.of(),
        null,
        null,
        rightTime,
        source,
        "p");
  }

  /** Of {@code {"author":…,"text":"restarted"}}, as it was taken before there was more to say. */
  @Test
  void whatIsNotSaidLeavesTheHashesOfOlderEntriesAsTheyAre() {
    assertThat(Chain.hash(said(null, null)))
        .isEqualTo("b520f0d1881f92d548d8d4248d46f76208e42fa9812365a63cebd010309d82b9");
  }

  @Test
  void theRightTimeAndTheSourceAreCovered() {
    assertThat(
            List.of(
                Chain.hash(said(null, null)),
                Chain.hash(said(AT, null)),
                Chain.hash(said(null, Source.SLACK)),
                Chain.hash(said(null, Source.API))))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"TOKEN, API", "INTEGRATION, INTEGRATION", "PERSON,", "SYSTEM,", "SERVICE,", "RULE,"})
  void onlyOfMachinesItIsKnownByWhichWayTheyCome(Who.Kind kind, Source source) {
    var author = new Who(kind, null, "Somebody");

    assertThat(Draft.written(Kind.ACTION, "restarted", AT, author).source()).isEqualTo(source);
  }
}
