package dev.muster.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final PageRequest TWO = new PageRequest(2, null);

  @Test
  void theLastPageHasNoNext() {
    assertThat(Page.of(List.of("a", "b"), TWO, Cursor::encode).next()).isNull();
  }

  @Test
  void theCursorIsThatOfTheLastItemShown() {
    var page = Page.of(List.of("a", "b", "c"), TWO, Cursor::encode);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(Cursor.decode(page.next(), 1).text(0)).isEqualTo("b");
  }

  @Test
  void valuesComeBackAsTheyWere() {
    var id = UUID.randomUUID();
    var at = Instant.parse("2026-11-21T12:00:00.123456Z");

    var cursor = Cursor.decode(Cursor.encode(at, id, 7L, "a|b"), 4);

    assertThat(cursor.instant(0)).isEqualTo(at);
    assertThat(cursor.uuid(1)).isEqualTo(id);
    assertThat(cursor.number(2)).isEqualTo(7);
    assertThat(cursor.text(3)).isEqualTo("a|b");
  }

  @Test
  void whatWasNotGivenOutIsRefused() {
    assertThatThrownBy(() -> Cursor.decode("%%%", 1)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 2))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 1).uuid(0))
        .isInstanceOf(ProblemException.class);
  }
}
