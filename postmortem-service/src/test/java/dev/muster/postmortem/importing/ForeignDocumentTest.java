package dev.muster.postmortem.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.export.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignDocumentTest {
  /** Words of headings and columns, for which Muster has words of its own. */
  private static final Set<String> KNOWN_BY_THE_READER =
      Set.of(
          "action",
          "items",
          "item",
          "actions",
          "corrective",
          "bug",
          "lessons",
          "learned",
          "description",
          "assignee",
          "due",
          "date",
          "1",
          "2",
          "followup",
          "x",
          "действие",
          "срок",
          "ответственный",
          "приоритет",
          "план",
          "действий");

  @Test
  void theTemplateOfGoogleWithLabelsInBold() {
    Imported read = read("google");

    assertThat(read.own()).isFalse();
    assertThat(read.paper().title()).isEqualTo("Shakespeare Search Postmortem (incident #465)");
    assertThat(read.paper().facts())
        .contains(
            new Paper.Fact("Date", "2026-01-21"), new Paper.Fact("Authors", "jennifer, martym"));
    assertThat(text(read, SectionKey.SUMMARY)).startsWith("Search was down for 66 minutes");
    assertThat(text(read, SectionKey.IMPACT)).startsWith("Estimated 1.21B queries");
    assertThat(text(read, SectionKey.ROOT_CAUSE)).startsWith("Cascading failure");
    assertThat(text(read, SectionKey.IMMEDIATE_CAUSE)).startsWith("A latent bug");
    assertThat(text(read, SectionKey.WENT_WELL)).isEqualTo("- Monitoring quickly alerted us");
    assertThat(text(read, SectionKey.WENT_WRONG)).isEqualTo("- We were out of practice");
    assertThat(text(read, SectionKey.LUCK)).startsWith("- A mailing list");
    assertThat(text(read, SectionKey.TIMELINE)).contains("**OUTAGE BEGINS**");
    assertThat(text(read, SectionKey.LINKS)).isEqualTo("- Monitoring dashboard");
    assertThat(read.paper().tasks())
        .extracting(Paper.Task::owner)
        .containsExactly("jennifer", "martym");
    assertThat(read.details()).containsExactly("- Type: mitigate", "- Type: prevent");
    assertThat(read.unknown()).isEmpty();
  }

  @Test
  void thatOfPagerDutyWithUnderlinedHeadingsAndBoxesToTick() {
    Imported read = read("pagerduty");

    assertThat(read.paper().title()).isEqualTo("Checkout was down on Monday");
    assertThat(read.paper().facts()).contains(new Paper.Fact("Severity", "SEV-2"));
    assertThat(text(read, SectionKey.SUMMARY))
        .isEqualTo("Checkout answered with errors.\n\n### What Happened\n\nA table grew.");
    assertThat(text(read, SectionKey.RESPONSE)).isEqualTo("We raised the limit.");
    assertThat(text(read, SectionKey.PEOPLE)).contains("Ada");
    assertThat(read.paper().tasks())
        .containsExactly(
            new Paper.Task(
                "Raise the limit (owner: Ada, due: 2031-01-15) P1",
                "Ada",
                "P1",
                "",
                "",
                "2031-01-15",
                "",
                "https://tracker.example.com/T-1"),
            new Paper.Task("Write it down", "", "", "", "", "", "[x]", ""));
    assertThat(read.unknown()).containsExactly("Something of its own");
    assertThat(text(read, SectionKey.NOTES))
        .isEqualTo("### Something of its own\n\nNobody knows this heading.");
  }

  @Test
  void thatOfAtlassian() {
    Imported read = read("atlassian");

    assertThat(read.paper().title()).isEqualTo("Login failed for a third of all people");
    assertThat(read.paper().facts()).contains(new Paper.Fact("Postmortem owner", "Grace"));
    assertThat(text(read, SectionKey.IMMEDIATE_CAUSE)).isEqualTo("The cache had no limit.");
    assertThat(text(read, SectionKey.RESPONSE)).contains("Grace answered.", "Rolled back.");
    assertThat(text(read, SectionKey.RELATED)).isEqualTo("Never before.");
    assertThat(text(read, SectionKey.ROOT_CAUSE)).contains("# not a heading of the document");
    assertThat(text(read, SectionKey.NOTES)).contains("### Leadup\n\nA change was rolled out.");
    assertThat(read.paper().tasks())
        .containsExactly(
            new Paper.Task("Limit the cache", "Grace", "High", "", "", "2026-01-01", "", ""));
  }

  @Test
  void thatOfTheHowieGuide() {
    Imported read = read("howie");

    assertThat(read.paper().parts())
        .extracting(Paper.Part::key)
        .containsExactly(
            SectionKey.SUMMARY,
            SectionKey.GLOSSARY,
            SectionKey.TIMELINE,
            SectionKey.CONTRIBUTING_FACTORS,
            SectionKey.RESPONSE,
            SectionKey.PREVENTION,
            SectionKey.WENT_WRONG,
            SectionKey.LINKS);
    assertThat(read.paper().tasks())
        .extracting(Paper.Task::title)
        .containsExactly("Alert on disks", "One chat");
  }

  @Test
  void oneInRussianWithNumberedHeadings() {
    Imported read = read("russian");

    assertThat(read.language().getLanguage()).isEqualTo("ru");
    assertThat(read.paper().title()).isEqualTo("не работала оплата");
    assertThat(read.paper().facts())
        .containsExactly(
            new Paper.Fact("Дата", "24.03.2026"),
            new Paper.Fact("Критичность", "SEV1"),
            new Paper.Fact("Авторы", "Анна, Борис"));
    assertThat(text(read, SectionKey.ROOT_CAUSE))
        .isEqualTo("Мало соединений.\n\n### Почему так вышло\n\nНикто не смотрел.");
    assertThat(read.paper().tasks())
        .containsExactly(
            new Paper.Task("Поднять лимит", "Анна", "Высокий", "", "", "завтра", "", ""));
    assertThat(read.details()).containsExactly("- Команда QA: да");
    assertThat(text(read, SectionKey.NOTES))
        .contains(
            "Текст перед разделами.",
            "### 6. План действий\n\nВстретимся через месяц.",
            "### 7. Благодарности\n\nВсем спасибо.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"google", "pagerduty", "atlassian", "howie", "russian"})
  void nothingOfTheTextIsLost(String name) {
    Imported read = read(name);
    StringBuilder all = new StringBuilder(read.paper().title());
    read.paper().facts().forEach(fact -> all.append(fact.label()).append(fact.value()));
    read.paper().parts().forEach(part -> all.append(part.heading()).append(part.markdown()));
    read.paper().tasks().forEach(all::append);
    read.details().forEach(all::append);
    String kept = letters(all.toString());

    String whole = text(name).replaceFirst("^# (?:Incident postmortem|Разбор инцидента):", "");
    for (String word : whole.split("\\s+")) {
      if (!KNOWN_BY_THE_READER.contains(letters(word))) {
        assertThat(kept).contains(letters(word));
      }
    }
  }

  @Test
  void aTextWithoutHeadingsIsKeptAsNotes() {
    Imported read = ImportReader.read("Only words.\n\nMore words.", new Headings(Map.of()));

    assertThat(text(read, SectionKey.NOTES)).isEqualTo("Only words.\n\nMore words.");
    assertThat(read.paper().title()).isEmpty();
  }

  @Test
  void headingsOfTemplatesAreKnown() {
    Imported read =
        ImportReader.read(
            "# A\n\n## Wie kam es dazu\n\nSo.",
            new Headings(Map.of("Wie kam es dazu", Set.of("root-cause"))));

    assertThat(text(read, SectionKey.ROOT_CAUSE)).isEqualTo("So.");
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static String text(Imported read, SectionKey key) {
    return read.paper().parts().stream()
        .filter(part -> part.key() == key)
        .findFirst()
        .map(Paper.Part::markdown)
        .orElse("");
  }

  private static Imported read(String name) {
    return ImportReader.read(text(name), new Headings(Map.of()));
  }

  private static String text(String name) {
    try (var file = ForeignDocumentTest.class.getResourceAsStream("/import/" + name + ".md")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
