package dev.muster.incident.timeline;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineEntry.Source;
import dev.muster.platform.i18n.Texts;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which entries are said again where people talk: what people write, and what they decide, suspect,
 * take over and do; nothing that was said there.
 */
public final class Retold {
  private static final Texts TEXTS = Texts.of("incident");

  /** Of the lines that Muster writes; tasks are actions like much that is not told. */
  private static final Set<Kind> TOLD =
      EnumSet.of(Kind.DECISION, Kind.HYPOTHESIS, Kind.STATE, Kind.ROLE);

  private static final String TASK = "task.";

  /** The first message says it, of a private incident without its title. */
  private static final String DECLARED = "declared.";

  private Retold() {}

  /** Whether an entry is told. */
  public static boolean is(Entry entry) {
    if (entry.source() == Source.SLACK) {
      return false;
    }
    if (!entry.isMusters()) {
      return isByPerson(entry.author());
    }
    return entry.says(TASK) || TOLD.contains(entry.kind()) && !entry.says(DECLARED);
  }

  /** A correction in words, where what it corrects stays as it was said. */
  public static String correction(Entry entry, Locale locale) {
    return text("mirror.correction", entry, locale);
  }

  /** A removal in words. */
  public static String removal(Entry entry, Locale locale) {
    return text("mirror.withdrawn", entry, locale);
  }

  private static String text(String key, Entry entry, Locale locale) {
    return TEXTS.text(
        locale,
        key,
        Map.of(
            "name",
            entry.author().name(),
            "number",
            Long.toString(entry.corrects()),
            "text",
            entry.text(locale)));
  }

  /** Whether somebody did it who is named before the words. */
  public static boolean isByPerson(Who author) {
    return author.kind() == Who.Kind.PERSON || author.kind() == Who.Kind.TOKEN;
  }
}
