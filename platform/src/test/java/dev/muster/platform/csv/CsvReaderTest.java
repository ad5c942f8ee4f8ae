package dev.muster.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.csv.CsvReader.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  @Test
  void quotesLineEndsAndEmptyLinesAreRead() {
    assertThat(CsvReader.read("\ufeffa,b\r\n\"x \"\"y\"\"\nz\",\r\n\r\nlast"))
        .containsExactly(
            new Line(1, List.of("a", "b")),
            new Line(2, List.of("x \"y\"\nz", "")),
            new Line(5, List.of("last")));
  }

  @Test
  void semicolonsSeparateWhereTheTitlesHaveNoCommas() {
    assertThat(CsvReader.read("a;b\n1,5;2"))
        .containsExactly(new Line(1, List.of("a", "b")), new Line(2, List.of("1,5", "2")));
  }

  @Test
  void whatCsvWritesIsReadAgain() {
    String csv = new Csv("first", "second").row("a,\"b\"\r\nc", null).row("-1", 2).toString();

    assertThat(CsvReader.read(csv))
        .containsExactly(
            new Line(1, List.of("first", "second")),
            new Line(2, List.of("a,\"b\"\r\nc", "")),
            new Line(4, List.of("'-1", "2")));
  }

  @Test
  void aQuoteThatIsNeverClosedEndsWithTheText() {
    assertThat(CsvReader.read("a\n\"open, and\nmore"))
        .containsExactly(new Line(1, List.of("a")), new Line(2, List.of("open, and\nmore")));
  }
}
