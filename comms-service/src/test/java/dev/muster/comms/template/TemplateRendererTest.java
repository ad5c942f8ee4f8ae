package dev.muster.comms.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateRendererTest {
  @Test
  void missingAndEmptyValuesVanish() {
    Map<String, Object> values = new HashMap<>();
    values.put("contact", null);
    values.put("page", "");
    assertThat(
            TemplateRenderer.render(
                "[{{contact}}{{unknown}}{{#page}}x{{/page}}{{#contact}}y{{/contact}}]", values))
        .isEqualTo("[]");
  }

  @Test
  void whatShouldStandThereAndHasNoValueIsNamed() {
    var rendered =
        TemplateRenderer.render(
            new TemplateText(
                "{{reference}} {{title}}", "{{#contact}}{{page}}{{/contact}}{{title}}{{body}}!"),
            Map.of("reference", "INC-1", "title", " "));

    assertThat(rendered.missing()).containsExactly("title", "body");
    assertThat(rendered.subject()).isEqualTo("INC-1");
    assertThat(rendered.body()).isEqualTo("!");
  }

  @Test
  void whatIsLeftOutLeavesNoHole() {
    TemplateText text =
        new TemplateText(
            "S", "One\n\n{{#page}}Page {{page}}\n{{/page}}\n\nTwo\n \n\t\n\nThree\n-- \nFour\n");

    assertThat(TemplateRenderer.render(text, Map.of()).body())
        .isEqualTo("One\n\nTwo\n\nThree\n-- \nFour");
    assertThat(TemplateRenderer.render(text, Map.of("page", "Acme")).body())
        .startsWith("One\n\nPage Acme\n\nTwo");
  }

  @Property
  void noValueCanPassForAMissingOne(@ForAll String value) {
    assertThat(
            TemplateRenderer.render(
                    new TemplateText(null, "{{title}}"),
                    Map.of("title", "\uE000title\uE000" + value))
                .missing())
        .isEmpty();
  }

  @Test
  void methodsOfObjectsAreOutOfReach() {
    assertThat(
            TemplateRenderer.render(
                "{{page.length}}{{page.bytes}}{{#page}}{{getClass}}{{/page}}",
                Map.of("page", "Acme")))
        .isEmpty();
  }

  @Test
  void aTextThatGrowsTooLongIsStopped() {
    Map<String, Object> values =
        Map.of("list", Collections.nCopies(2_000, Map.of("word", "x".repeat(100))));
    assertThatThrownBy(() -> TemplateRenderer.render("{{#list}}{{word}}{{/list}}", values))
        .isInstanceOf(TemplateLimitException.class);
  }

  @Test
  void listsOfMapsAreRepeated() {
    assertThat(
            TemplateRenderer.render(
                "{{#list}}<{{word}}>{{/list}}",
                Map.of("list", List.of(Map.of("word", "a"), Map.of("word", "b")))))
        .isEqualTo("<a><b>");
  }

  @Property
  void valuesAreNeverTakenForTemplates(@ForAll String value) {
    assertThat(TemplateRenderer.render("{{value}}", Map.of("value", "{{x}}" + value)))
        .isEqualTo("{{x}}" + value);
  }

  @ParameterizedTest
  @MethodSource("dev.muster.comms.template.TemplateKey#values")
  void everyShippedTextReadsWellWithExamples(TemplateKey key) {
    for (var language : dev.muster.platform.i18n.Languages.all()) {
      var rendered =
          TemplateRenderer.render(
              ShippedTemplates.text(key, language), TemplateExamples.of(key, language));
      assertThat(rendered.missing()).as(key.key()).isEmpty();
      assertThat(rendered.body()).isNotBlank().doesNotContain("{{").doesNotContain("\n\n\n\n");
    }
  }
}
