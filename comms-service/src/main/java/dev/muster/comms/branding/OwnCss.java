package dev.muster.comms.branding;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.CollectingCSSParseErrorHandler;
import com.helger.css.reader.errorhandler.ICSSInterpretErrorHandler;
import com.helger.css.writer.CSSWriter;
import com.helger.css.writer.CSSWriterSettings;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Own style rules of a page: parsed, checked against a list of what they may do, and written anew,
 * so that nothing of how they were spelled reaches a reader. They may colour and space; they may
 * not fetch, hide, move out of place or put words on the page.
 */
public final class OwnCss {
  /** Characters of the text as it was written. */
  public static final int LONGEST = 8_000;

  private static final Pattern PROPERTIES =
      Pattern.compile(
          "color|fill|stroke|stroke-width|accent-color|background|background-(color|image|position"
              + "|repeat|size)|border|border-(top|right|bottom|left)(-(color|style|width))?"
              + "|border-(color|style|width|radius)|border-(top|bottom)-(left|right)-radius"
              + "|outline|outline-(color|style|width|offset)|box-shadow|text-shadow"
              + "|font|font-(family|size|style|weight|variant|stretch|feature-settings)"
              + "|letter-spacing|word-spacing|line-height|text-(align|transform|underline-offset)"
              + "|text-decoration(-(color|line|style|thickness))?"
              + "|margin(-(top|right|bottom|left))?|padding(-(top|right|bottom|left))?"
              + "|gap|row-gap|column-gap|width|min-width|max-width|min-height|list-style"
              + "|list-style-(type|position)|justify-content|align-items");

  private static final Pattern REFUSED_VALUE =
      Pattern.compile("(?i)expression|javascript|behavior|-moz-binding|var\\(|env\\(|attr\\(");

  private static final Pattern URL = Pattern.compile("(?i)url\\s*\\(\\s*['\"]?(?!data:image/)");
  private static final Pattern NEGATIVE = Pattern.compile("(^|[\\s,(])-\\s*[0-9.]");

  private OwnCss() {}

  /**
   * The rules as readers get them, without comments and spare spaces.
   *
   * @throws ProblemException 422 naming what is not allowed and where
   */
  public static String checked(String written) {
    requirePlain(written);
    CascadingStyleSheet sheet = parsed(written);
    List<FieldError> problems = new ArrayList<>();
    if (sheet.getImportRuleCount() > 0) {
      problems.add(problem("cssRule", "@import", "rules come from here alone"));
    }
    if (sheet.getNamespaceRuleCount() > 0) {
      problems.add(problem("cssRule", "@namespace", "is not needed on a page"));
    }
    sheet.getAllRules().forEach(rule -> check(rule, problems));
    if (!problems.isEmpty()) {
      throw refused(problems);
    }
    String clean =
        new CSSWriter(new CSSWriterSettings().setOptimizedOutput(true))
            .setWriteHeaderText(false)
            .setWriteFooterText(false)
            .getCSSAsString(sheet);
    requirePlain(clean);
    return clean;
  }

  /** No tag can begin or end in what is plain, and no spelling hides anything. */
  private static void requirePlain(String css) {
    if (css.indexOf('<') >= 0 || css.indexOf('\\') >= 0 || css.indexOf('\0') >= 0) {
      throw refused(List.of(problem("cssPlain", "'<', '\\'", "not allowed anywhere")));
    }
  }

  private static CascadingStyleSheet parsed(String written) {
    Mistakes mistakes = new Mistakes(new CollectingCSSParseErrorHandler(), new ArrayList<>());
    CascadingStyleSheet sheet =
        CSSReader.readFromStringReader(
            written,
            new CSSReaderSettings()
                .setFallbackCharset(StandardCharsets.UTF_8)
                .setBrowserCompliantMode(false)
                .setCustomErrorHandler(mistakes.parser())
                .setInterpretErrorHandler(mistakes)
                .setCustomExceptionHandler(
                    failure -> mistakes.onCSSInterpretationError(failure.getMessage())));
    if (sheet == null || !mistakes.none()) {
      throw refused(List.of(new FieldError("css", "cssSyntax", mistakes.first())));
    }
    return sheet;
  }

  /** What cannot be read as CSS, where a browser would guess. */
  private record Mistakes(CollectingCSSParseErrorHandler parser, List<String> found)
      implements ICSSInterpretErrorHandler {
    @Override
    public void onCSSInterpretationWarning(String message) {
      found.add(message);
    }

    @Override
    public void onCSSInterpretationError(String message) {
      found.add(message);
    }

    boolean none() {
      return found.isEmpty() && !parser.hasParseErrors();
    }

    String first() {
      return Stream.concat(
              found.stream(),
              parser.getAllParseErrors().stream().map(error -> error.getErrorMessage()))
          .flatMap(String::lines)
          .findFirst()
          .orElse("cannot be read as CSS");
    }
  }

  private static void check(ICSSTopLevelRule rule, List<FieldError> problems) {
    if (rule instanceof CSSStyleRule style) {
      style.getAllDeclarations().forEach(declaration -> check(style, declaration, problems));
    } else if (rule instanceof CSSMediaRule media) {
      media.getAllRules().forEach(inner -> check(inner, problems));
    } else {
      problems.add(problem("cssRule", name(rule), "only rules and @media are allowed"));
    }
  }

  private static void check(
      CSSStyleRule rule, CSSDeclaration declaration, List<FieldError> problems) {
    String property = declaration.getProperty().toLowerCase(Locale.ROOT);
    String where = rule.getSelectorsAsCSSString(settings(), 0) + " {" + property + "}";
    String value = declaration.getExpressionAsCSSString();
    if (!PROPERTIES.matcher(property).matches()) {
      problems.add(problem("cssProperty", where, "this property is not allowed"));
    } else if (URL.matcher(value).find()) {
      problems.add(problem("cssUrl", where, "url() may only hold a picture as data:image/..."));
    } else if (REFUSED_VALUE.matcher(value).find()) {
      problems.add(problem("cssValue", where, "this value is not allowed"));
    } else if (property.startsWith("margin") && NEGATIVE.matcher(value).find()) {
      problems.add(problem("cssMargin", where, "a margin is not negative"));
    }
  }

  private static CSSWriterSettings settings() {
    return new CSSWriterSettings().setOptimizedOutput(true);
  }

  private static String name(ICSSTopLevelRule rule) {
    return rule.getClass().getSimpleName().replace("CSS", "").replace("Rule", "");
  }

  private static FieldError problem(String rule, String what, String why) {
    return new FieldError("css", rule, what + ": " + why);
  }

  private static ProblemException refused(List<FieldError> problems) {
    return new ProblemException(
        Problem.unprocessable(
            "branding.css",
            "These style rules are not allowed",
            problems.stream().limit(20).toArray(FieldError[]::new)));
  }
}
