package dev.muster.comms.template;

import com.samskivert.mustache.MustacheParseException;
import dev.muster.comms.template.TemplateProblem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells an administrator what is wrong with a template, by place and variable, before it is kept.
 */
public final class TemplateCheck {
  /** The longest subject, in characters. */
  public static final int SUBJECT_LIMIT = 300;

  /** The longest body, in characters. */
  public static final int BODY_LIMIT = 20_000;

  private static final int DEPTH_LIMIT = 3;
  private static final Pattern TAG =
      Pattern.compile("\\{\\{\\s*([#^/!>&={]?)\\s*([^{}]*?)\\s*\\}\\}");

  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private TemplateCheck() {}

  /** All problems of a text for {@code key}, in order; empty when it can be used. */
  public static List<TemplateProblem> problems(TemplateKey key, TemplateText text) {
    List<TemplateProblem> problems = new ArrayList<>();
    if (key.hasSubject()) {
      if (text.subject() == null || text.subject().isBlank()) {
        problems.add(TemplateProblem.whole("subject", Rule.REQUIRED, "A mail needs a subject."));
      } else {
        check(key, "subject", text.subject(), SUBJECT_LIMIT, problems);
      }
    }
    if (text.body().isBlank()) {
      problems.add(TemplateProblem.whole("body", Rule.REQUIRED, "The text is empty."));
    } else {
      check(key, "body", text.body(), BODY_LIMIT, problems);
    }
    return problems;
  }

  private static void check(
      TemplateKey key, String field, String text, int limit, List<TemplateProblem> problems) {
    if (text.length() > limit) {
      problems.add(
          TemplateProblem.whole(
              field, Rule.TOO_LONG, "At most " + limit + " characters are allowed."));
      return;
    }
    int before = problems.size();
    new Names(key, field, text, problems).read();
    if (problems.size() > before) {
      return;
    }
    try {
      TemplateRenderer.compile(text);
    } catch (MustacheParseException e) {
      problems.add(
          new TemplateProblem(field, line(e.getMessage()), 1, null, Rule.SYNTAX, e.getMessage()));
    }
  }

  /** The compiler names the line only in its message, as {@code line 3}. */
  private static int line(String message) {
    Matcher line = LINE.matcher(String.valueOf(message));
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  /** Reads the tags of one text. */
  private record Names(TemplateKey key, String field, String text, List<TemplateProblem> problems) {
    void read() {
      Matcher tags = TAG.matcher(text);
      int depth = 0;
      while (tags.find()) {
        String sigil = tags.group(1);
        String name = tags.group(2);
        switch (sigil) {
          case "!" -> {}
          case ">", "&", "=", "{" ->
              add(
                  tags.start(),
                  name,
                  Rule.FORBIDDEN_TAG,
                  "{{" + sigil + name + "}} is not allowed: only variables and sections are.");
          case "/" -> depth--;
          default -> {
            if (!name.equals(".") && !key.knows(name)) {
              add(
                  tags.start(),
                  name,
                  Rule.UNKNOWN_VARIABLE,
                  "{{"
                      + name
                      + "}} is not known here; known: "
                      + String.join(", ", key.variables()));
            }
            if (!sigil.isEmpty() && ++depth > DEPTH_LIMIT) {
              add(
                  tags.start(),
                  name,
                  Rule.TOO_DEEP,
                  "Sections nest at most " + DEPTH_LIMIT + " deep.");
            }
          }
        }
      }
    }

    private void add(int at, String variable, Rule rule, String message) {
      String before = text.substring(0, at);
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = at - before.lastIndexOf('\n');
      problems.add(new TemplateProblem(field, line, column, variable, rule, message));
    }
  }
}
