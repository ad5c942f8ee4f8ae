package dev.muster.comms.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Renders logic-less templates from maps of strings, booleans and lists: no partials, no methods of
 * objects, no escaping (the result is plain text), bounded in size and time.
 */
public final class TemplateRenderer {
  private static final int OUTPUT_LIMIT = 100_000;
  private static final Duration TIME_LIMIT = Duration.ofMillis(500);
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .defaultValue("")
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

  /** Renders subject and body; the subject is one line. */
  public static RenderedText render(TemplateText text, Map<String, ?> variables) {
    String subject =
        text.subject() == null ? null : render(text.subject(), variables).replaceAll("\\s+", " ");
    return new RenderedText(subject, render(text.body(), variables).strip());
  }

  /**
   * Renders one text.
   *
   * @throws TemplateLimitException if the result is too long or takes too long
   */
  public static String render(String text, Map<String, ?> variables) {
    BoundedWriter out = new BoundedWriter(System.nanoTime() + TIME_LIMIT.toNanos());
    compile(text).execute(variables, out);
    return out.text();
  }

  /** What came out; {@code subject} is null for what is not mail. */
  public record RenderedText(String subject, String body) {}

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
      return map.containsKey(name) ? map.get(name) : Template.NO_FETCHER_FOUND;
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
