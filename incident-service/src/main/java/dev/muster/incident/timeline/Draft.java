package dev.muster.incident.timeline;

import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineEntry.Source;
import java.time.Instant;
import java.util.List;

/**
 * An entry before it has its number.
 *
 * @param text as written by a person, or the line in the standard language
 * @param line null for what a person wrote
 * @param correction what it puts right; null for an entry of its own
 * @param source by which way it came; null when that is not known
 */
public record Draft(
    Kind kind,
    String text,
    Line line,
    Instant occurredAt,
    Who author,
    Attached attached,
    Correction correction,
    Source source) {

  /** What stands beside the words, and whether all that is pinned. */
  public record Attached(List<Link> links, List<Shown> pictures, boolean pinned) {
    private static final Attached NOTHING = new Attached(List.of(), List.of(), false);

    public Attached {
      links = List.copyOf(links);
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * The putting right of another entry.
   *
   * @param number of that entry
   * @param withdraws whether it is not to count any more; the text says why
   * @param rightTime when it did happen; null when its time stands
   */
  public record Correction(long number, boolean withdraws, Instant rightTime) {}

  /** An entry that a person wrote. */
  public static Draft written(Kind kind, String text, Instant occurredAt, Who author) {
    return plain(kind, text, null, occurredAt, author);
  }

  /** An entry that Muster makes because {@code author} did something. */
  public static Draft of(Kind kind, Line line, Instant occurredAt, Who author) {
    return plain(kind, line.standard(), line, occurredAt, author);
  }

  private static Draft plain(Kind kind, String text, Line line, Instant occurredAt, Who author) {
    return new Draft(
        kind, text, line, occurredAt, author, Attached.NOTHING, null, sourceOf(author));
  }

  /** A person may have come by any way. */
  private static Source sourceOf(Who author) {
    return switch (author.kind()) {
      case TOKEN -> Source.API;
      case INTEGRATION -> Source.INTEGRATION;
      default -> null;
    };
  }

  /** The same with links. */
  public Draft with(List<Link> links) {
    return with(new Attached(links, List.of(), false));
  }

  /** The same with all that stands beside it. */
  public Draft with(Attached beside) {
    return new Draft(kind, text, line, occurredAt, author, beside, correction, source);
  }

  /** The same as the correction or removal of an entry; null for an entry of its own. */
  public Draft correcting(Correction right) {
    return new Draft(kind, text, line, occurredAt, author, attached, right, source);
  }

  /** The same, come by that way. */
  public Draft from(Source way) {
    return new Draft(kind, text, line, occurredAt, author, attached, correction, way);
  }
}
