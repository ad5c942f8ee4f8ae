package dev.muster.comms.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Renders logic-less templates from maps of strings, booleans and lists: no partials, no methods of
 * objects, no escaping (the result is plain text), bounded in size and time.
 */
public final class TemplateRenderer {
  private static final int OUTPUT_LIMIT = 100_000;
  private static final Duration TIME_LIMIT = Duration.ofMillis(500);

  /** Stands around the name of a variable that has no value; no value can contain it. */
  private static final String GAP = "\uE000" + UUID.randomUUID() + "\uE000";

  private static final Pattern GAPS = Pattern.compile(GAP + "(.*?)" + GAP);
  private static final Pattern HOLES = Pattern.compile("\\n(?:[ \\t]*+\\n){2,}+");
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .defaultValue(GAP + "{{name}}" + GAP)
          .emptyStringIsFalse(true)
          .withCollector(new MapsOnly())
          .withLoader(
              name -> {
                throw new IOException("partials are not allowed: " + name);
              });

  private TemplateRenderer() {}

  static Template compile(String text) {
    return COMPILER.compile(text);
  }

  /** Renders subject and body; the subject is one line, the body has single empty lines. */
  public static RenderedText render(TemplateText text, Map<String, ?> variables) {
    Set<String> missing = new LinkedHashSet<>();
    String subject =
        text.subject() == null
            ? null
            : filled(text.subject(), variables, missing).replaceAll("\\s+", " ").strip();
    String body = even(filled(text.body(), variables, missing));
    return new RenderedText(subject, body, List.copyOf(missing));
  }

  /** Sections that were left out leave no holes: never more than one empty line in a row. */
  private static String even(String body) {
    return HOLES.matcher(body.strip()).replaceAll("\n\n");
  }

  /**
   * Renders one text; what has no value is left out.
   *
   * @throws TemplateLimitException if the result is too long or takes too long
   */
  public static String render(String text, Map<String, ?> variables) {
    return filled(text, variables, new LinkedHashSet<>());
  }

  private static String filled(String text, Map<String, ?> variables, Set<String> missing) {
    BoundedWriter out = new BoundedWriter(System.nanoTime() + TIME_LIMIT.toNanos());
    compile(text).execute(variables, out);
    return GAPS.matcher(out.text())
        .replaceAll(
            gap -> {
              missing.add(gap.group(1));
              return "";
            });
  }

  /**
   * What came out.
   *
   * @param subject null for what is not mail
   * @param missing the variables that stand in the text, outside of sections left out, and have no
   *     value
   */
  public record RenderedText(String subject, String body, List<String> missing) {}

  private static final class MapsOnly implements Mustache.Collector {
    @Override
    public Iterator<?> toIterator(Object value) {
      return value instanceof List<?> list ? list.iterator() : null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
      return context instanceof Map<?, ?> ? MapsOnly::value : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }

    private static Object value(Object context, String name) {
      Map<?, ?> map = (Map<?, ?>) context;
      Object value = map.get(name);
      boolean blank = value == null || value instanceof String text && text.isBlank();
      return blank ? Template.NO_FETCHER_FOUND : value;
    }
  }

  private static final class BoundedWriter extends Writer {
    private final StringWriter out = new StringWriter();
    private final long deadline;

    BoundedWriter(long deadline) {
      this.deadline = deadline;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
      if (out.getBuffer().length() + length > OUTPUT_LIMIT) {
        throw new TemplateLimitException(
            "The text is longer than " + OUTPUT_LIMIT + " characters.");
      }
      if (System.nanoTime() - deadline > 0) {
        throw new TemplateLimitException("The text took too long to make.");
      }
      out.write(chars, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    String text() {
      return out.toString();
    }
  }
}
