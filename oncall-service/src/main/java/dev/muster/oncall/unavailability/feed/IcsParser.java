package dev.muster.oncall.unavailability.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/**
 * Takes the text of a calendar apart. Zones and addresses in it are only text here: building
 * ical4j's own model would let a calendar make us load zones from wherever it says.
 */
final class IcsParser implements ContentHandler {
  private static final int DEEPEST = 8;
  private static final int MOST_COMPONENTS = 50_000;

  private final List<IcsComponent> components = new ArrayList<>();
  private final Deque<IcsComponent> open = new ArrayDeque<>();
  private Map<String, String> parameters = new HashMap<>();
  private String value = "";

  private IcsParser() {}

  /**
   * All components, those that contain others first.
   *
   * @throws UnreadableCalendarException when the text is no iCalendar (RFC 5545)
   */
  static List<IcsComponent> parse(String text) throws UnreadableCalendarException {
    var handler = new IcsParser();
    try {
      new CalendarParserImpl(true).parse(new StringReader(unfolded(text)), handler);
    } catch (IOException | ParserException | IllegalArgumentException | IllegalStateException e) {
      throw new UnreadableCalendarException(
          FeedProblem.NOT_A_CALENDAR, "what was found is not an iCalendar");
    }
    return handler.components;
  }

  private static String unfolded(String text) {
    var start = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return start
        .strip()
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("\n ", "")
        .replace("\n\t", "")
        .replaceAll("\n{2,}", "\n")
        .concat("\n");
  }

  @Override
  public void startCalendar() {
    startComponent("VCALENDAR");
  }

  @Override
  public void endCalendar() {
    endComponent("VCALENDAR");
  }

  @Override
  public void startComponent(String name) {
    if (open.size() == DEEPEST || components.size() == MOST_COMPONENTS) {
      throw new IllegalStateException("no calendar is like this");
    }
    var component = new IcsComponent(name);
    components.add(component);
    open.push(component);
  }

  @Override
  public void endComponent(String name) {
    open.pop();
  }

  @Override
  public void startProperty(String name) {
    parameters = new HashMap<>();
  }

  @Override
  public void parameter(String name, String text) {
    parameters.put(name.toUpperCase(Locale.ROOT), text.replace("\"", ""));
  }

  @Override
  public void propertyValue(String text) {
    value = text;
  }

  @Override
  public void endProperty(String name) {
    open.element()
        .add(new IcsProperty(name.toUpperCase(Locale.ROOT), Map.copyOf(parameters), value));
  }
}
