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
 * @param corrects number of the entry that this one puts right; null for none
 * @param withdraws whether that entry is not to count any more; the text says why
 * @param rightTime when that entry did happen; null when its time stands
 * @param source by which way it came; null when that is not known
 */
public record Draft(
    Kind kind,
    String text,
    Line line,
    Instant occurredAt,
    Who author,
    List<Link> links,
    List<Shown> pictures,
    boolean pinned,
    Long corrects,
    boolean withdraws,
    Instant rightTime,
    Source source) {

  public Draft {
    links = List.copyOf(links);
    pictures = List.copyOf(pictures);
  }

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
        kind,
        text,
        line,
        occurredAt,
        author,
        List.of(),
        List.of(),
        false,
        null,
        false,
        null,
        sourceOf(author));
  }

  /** A person may have come by any way. */
  private static Source sourceOf(Who author) {
    return switch (author.kind()) {
      case TOKEN -> Source.API;
      case INTEGRATION -> Source.INTEGRATION;
      default -> null;
    };
  }

  /** The same, linked and pinned. */
  public Draft with(List<Link> more, boolean pin) {
    return new Draft(
        kind,
        text,
        line,
        occurredAt,
        author,
        more,
        pictures,
        pin,
        corrects,
        withdraws,
        rightTime,
        source);
  }

  /** The same, showing pictures. */
  public Draft showing(List<Shown> shown) {
    return new Draft(
        kind,
        text,
        line,
        occurredAt,
        author,
        links,
        shown,
        pinned,
        corrects,
        withdraws,
        rightTime,
        source);
  }

  /**
   * The same, as the correction or, with {@code withdraw}, the removal of an entry, whose time
   * stands.
   */
  public Draft correcting(Long number, boolean withdraw) {
    return correcting(number, withdraw, null);
  }

  /**
   * The same, as the correction or, with {@code withdraw}, the removal of an entry.
   *
   * @param happened when that entry did happen; null when its time stands
   */
  public Draft correcting(Long number, boolean withdraw, Instant happened) {
    return new Draft(
        kind,
        text,
        line,
        occurredAt,
        author,
        links,
        pictures,
        pinned,
        number,
        withdraw,
        happened,
        source);
  }

  /** The same, come by that way. */
  public Draft from(Source way) {
    return new Draft(
        kind,
        text,
        line,
        occurredAt,
        author,
        links,
        pictures,
        pinned,
        corrects,
        withdraws,
        rightTime,
        way);
  }
}
