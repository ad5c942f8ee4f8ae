package dev.muster.comms.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.template.TemplateProblem.Rule;
import dev.muster.platform.i18n.Languages;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCheckTest {
  @Test
  void anUnknownVariableIsNamedWithItsLine() {
    var problems =
        TemplateCheck.problems(
            TemplateKey.POST_TITLE, new TemplateText(null, "Hello\n{{components}}\n{{password}}"));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line()).isEqualTo(3);
    assertThat(problems.get(0).column()).isEqualTo(1);
    assertThat(problems.get(0).variable()).isEqualTo("password");
    assertThat(problems.get(0).rule()).isEqualTo(Rule.UNKNOWN_VARIABLE);
  }

  @Test
  void partialsUnescapedTagsAndNewDelimitersAreForbidden() {
    for (String tag :
        new String[] {"{{>components}}", "{{&components}}", "{{{components}}}", "{{=<% %>=}}"}) {
      assertThat(TemplateCheck.problems(TemplateKey.POST_TITLE, new TemplateText(null, tag)))
          .as(tag)
          .isNotEmpty()
          .allMatch(
              problem -> problem.rule() == Rule.FORBIDDEN_TAG || problem.rule() == Rule.SYNTAX);
    }
  }

  @Test
  void anOpenSectionIsASyntaxError() {
    var problems =
        TemplateCheck.problems(
            TemplateKey.POST_TITLE, new TemplateText(null, "a\n{{#contact}}\nb"));

    assertThat(problems).singleElement().extracting(TemplateProblem::rule).isEqualTo(Rule.SYNTAX);
  }

  @Test
  void pathsIntoObjectsAreNotKnown() {
    assertThat(
            TemplateCheck.problems(
                TemplateKey.POST_TITLE, new TemplateText(null, "{{components.class.name}}")))
        .singleElement()
        .extracting(TemplateProblem::rule)
        .isEqualTo(Rule.UNKNOWN_VARIABLE);
  }

  @Test
  void sectionsNestThreeDeepAtMost() {
    String deep = "{{#page}}".repeat(4) + "x" + "{{/page}}".repeat(4);
    assertThat(TemplateCheck.problems(TemplateKey.POST_TITLE, new TemplateText(null, deep)))
        .extracting(TemplateProblem::rule)
        .contains(Rule.TOO_DEEP);
  }

  @Test
  void aMailNeedsASubject() {
    assertThat(
            TemplateCheck.problems(
                TemplateKey.SUBSCRIBER_UPDATE, new TemplateText(null, "{{body}}")))
        .extracting(TemplateProblem::rule)
        .containsExactly(Rule.REQUIRED);
  }

  @ParameterizedTest
  @MethodSource("dev.muster.comms.template.TemplateKey#values")
  void everyTemplateShipsInEveryLanguageAndIsSound(TemplateKey key) {
    for (Locale language : Languages.all()) {
      TemplateText text = ShippedTemplates.find(key, language).orElseThrow();
      assertThat(TemplateCheck.problems(key, text)).as(key + " " + language).isEmpty();
      assertThat(text.subject() != null).as(key + " subject").isEqualTo(key.hasSubject());
    }
  }
}
