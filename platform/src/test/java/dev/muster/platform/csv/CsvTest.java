package dev.muster.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void wordsAreQuotedAndTheRestStandsAsItIs() {
    var csv = new Csv("a", "b", "c", "d");

    csv.row("say \"hi\",\nthen go", 3, Instant.EPOCH, null);

    assertThat(csv)
        .hasToString("a,b,c,d\r\n\"say \"\"hi\"\",\nthen go\",3,1970-01-01T00:00:00Z,\r\n");
  }

  @Test
  void nothingIsAFormula() {
    assertThat(new Csv("a").row("=1+1").row("@x").row("-").row(""))
        .hasToString("a\r\n\"'=1+1\"\r\n\"'@x\"\r\n\"'-\"\r\n\"\"\r\n");
  }
}
