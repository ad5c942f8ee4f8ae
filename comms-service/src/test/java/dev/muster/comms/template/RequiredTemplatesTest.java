package dev.muster.comms.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.template.TemplateRenderer.RenderedText;
import dev.muster.platform.i18n.Languages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** TPL-01 to TPL-24: each message says, in both languages, what it must say, and has no blank. */
class RequiredTemplatesTest {
  /** What each requirement lists, in its template's variables; by requirement and template. */
  private static final Map<String, Map<String, String>> LISTED =
      Map.ofEntries(
          of(
              "TPL-01",
              "internal.notification",
              "state severity startedAt services impact incidentUrl documentUrl known action"
                  + " nextUpdate commander"),
          of(
              "TPL-02",
              "internal.status-update",
              "state time elapsed services impact done doing waiting metrics nextSteps nextUpdate"),
          of(
              "TPL-03",
              "page.initial",
              "time status impact components workaround cadence nextUpdate"),
          of(
              "TPL-04",
              "customer.urgent",
              "subjectLine impact action customerAction workaround nextUpdate postUrl"
                  + " priorityContact sender"),
          of(
              "TPL-05",
              "channel.announcement",
              "severity title services impact commander action nextUpdate incidentUrl"),
          of("TPL-06", "channel.update", "title succeeding action nextUpdate"),
          of("TPL-07", "channel.resolution", "title duration resolvedAt outcome postmortemHours"),
          of(
              "TPL-08",
              "room.declared",
              "reference title severity declaredAt services impact commander incidentUrl"),
          of(
              "TPL-09",
              "room.resolved",
              "reference title resolvedAt duration rootCause outcome commander postmortemHours"),
          of(
              "TPL-10",
              "stakeholder.declared",
              "severity state impact startedAt commander known doing nextSteps nextUpdate"),
          of("TPL-11", "stakeholder.update", "rootCause done doing waiting state eta nextUpdate"),
          of(
              "TPL-12",
              "stakeholder.resolved",
              "resolvedAt duration impact outcome followUps responders"),
          of(
              "TPL-13",
              "page.customer-update",
              "components status eta workaround nextUpdate contact"),
          of("TPL-14", "channel.declaration", "severity title roles incidentUrl bridgeUrl eta"),
          of(
              "TPL-15",
              "channel.numbered-update",
              "number title state impact action time nextUpdate"),
          of(
              "TPL-16",
              "channel.resolved",
              "title duration impact rootCause outcome followUps responders"),
          Map.entry(
              "TPL-17",
              Map.of(
                  "page.phase-investigating", "time startedAt components impact nextUpdate",
                  "page.phase-identified", "startedAt time components eta nextUpdate",
                  "page.phase-monitoring", "startedAt time components nextUpdate",
                  "page.phase-resolved", "startedAt time components duration contact")),
          of(
              "TPL-18",
              "leadership.summary",
              "impact rootCause resolution prevention postmortemUrl"),
          of(
              "TPL-19",
              "customer.resolved",
              "summary impact duration resolution prevention contact sender"),
          Map.entry(
              "TPL-20",
              Map.of(
                  "support.talking-points",
                      "reference state time services startedAt impact workaround nextUpdate"
                          + " postUrl",
                  "support.answer", "services startedAt workaround nextUpdate postUrl",
                  "support.update",
                      "subjectLine reference state severity time services impact nextUpdate"
                          + " pageUrl")),
          of(
              "TPL-21",
              "channel.failover",
              "reference from to reason failoverMinutes outage commander"),
          Map.entry(
              "TPL-22",
              Map.of(
                  "markdown.investigating", "time services summary nextUpdate",
                  "markdown.identified", "time services rootCause eta nextUpdate",
                  "markdown.monitoring", "time services resolution nextUpdate",
                  "markdown.resolved", "time services duration summary contact")),
          of(
              "TPL-23",
              "leadership.escalation",
              "severity reference title impact elapsed commander question incidentUrl"),
          Map.entry(
              "TPL-24",
              Stream.of(
                      "internal.notification",
                      "internal.status-update",
                      "customer.urgent",
                      "stakeholder.declared",
                      "stakeholder.update",
                      "stakeholder.resolved",
                      "support.update")
                  .collect(Collectors.toMap(key -> key, key -> "subjectLine"))));

  static Stream<String> requirements() {
    return IntStream.rangeClosed(1, 24).mapToObj("TPL-%02d"::formatted);
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void saysInBothLanguagesWhatIsListed(String requirement) {
    Map<String, String> listed = LISTED.get(requirement);
    assertThat(covering(requirement)).containsExactlyInAnyOrderElementsOf(listed.keySet());
    for (Locale language : Languages.all()) {
      listed.forEach(
          (key, variables) -> {
            TemplateKey template = TemplateKey.find(key).orElseThrow();
            Map<String, Object> values = TemplateExamples.of(template, language);
            RenderedText text =
                TemplateRenderer.render(
                    ShippedTemplates.find(template, language).orElseThrow(), values);
            String whole = text.subject() + "\n" + text.body();
            assertThat(text.missing()).as(key).isEmpty();
            assertThat(Arrays.stream(variables.split(" ")).flatMap(name -> words(values.get(name))))
                .as(requirement + " " + key + " " + language)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(whole).contains(value));
          });
    }
  }

  @ParameterizedTest
  @MethodSource("dev.muster.comms.template.TemplateKey#values")
  void bothLanguagesSpeakOfTheSameThings(TemplateKey key) {
    List<List<String>> names =
        Languages.all().stream()
            .map(language -> ShippedTemplates.find(key, language).orElseThrow())
            .map(text -> missingWithoutValues(text))
            .toList();
    assertThat(names.get(1)).containsExactlyInAnyOrderElementsOf(names.get(0));
  }

  @Test
  void thePhasesOfTheStatusPageCarryTheirSigns() {
    assertThat(body("page.phase-investigating")).startsWith("🟡");
    assertThat(body("page.phase-identified")).startsWith("🟠");
    assertThat(body("page.phase-monitoring")).startsWith("🟢");
    assertThat(body("page.phase-resolved")).startsWith("✅").contains("sorry");
    assertThat(body("internal.status-update")).contains("✅ ", "🔄 ", "⏳ ");
  }

  @Test
  void supportSendsRefundsToAManager() {
    assertThat(body("support.talking-points"))
        .containsPattern("refund[^\\n]*escalate to your manager");
  }

  private static String body(String key) {
    TemplateKey template = TemplateKey.find(key).orElseThrow();
    return TemplateRenderer.render(
            ShippedTemplates.text(template, Locale.ENGLISH),
            TemplateExamples.of(template, Locale.ENGLISH))
        .body();
  }

  private static List<String> covering(String requirement) {
    return TemplateKey.values().stream()
        .filter(template -> template.covers().contains(requirement))
        .map(TemplateKey::key)
        .toList();
  }

  private static List<String> missingWithoutValues(TemplateText text) {
    return TemplateRenderer.render(text, Map.of()).missing();
  }

  private static Stream<String> words(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().flatMap(RequiredTemplatesTest::words);
    }
    if (value instanceof Map<?, ?> thing) {
      return thing.values().stream().flatMap(RequiredTemplatesTest::words);
    }
    return Stream.of(String.valueOf(value));
  }

  private static Map.Entry<String, Map<String, String>> of(
      String requirement, String key, String variables) {
    return Map.entry(requirement, Map.of(key, variables));
  }
}
