package dev.muster.contracts.incident;

import dev.muster.contracts.Fields;
import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's timeline: {@code occurredAt} is when it happened, {@code recordedAt}
 * when it was written down, {@code number} its place, {@code hash} the link of the timeline's chain
 * that ends with it (null from senders that keep no chain). {@code fact} is null for what a person
 * wrote; {@code corrects} is the number of the entry that this one puts right, null for none, and
 * {@code withdraws} whether that entry does not count any more (null from senders that do not say).
 * {@code rightTime} is when the entry that this one puts right did happen, null when its time
 * stands; {@code source} is by which way the entry came, null when that is not known.
 */
public record TimelineEntry(
    UUID entryId,
    long number,
    Kind kind,
    String text,
    Instant occurredAt,
    Instant recordedAt,
    Who author,
    boolean pinned,
    @Nullable String hash,
    @Nullable TimelineFact fact,
    List<Link> links,
    @Nullable Long corrects,
    @Nullable Boolean withdraws,
    @Nullable Instant rightTime,
    @Nullable Source source) {
  public TimelineEntry {
    Fields.required(entryId, "entryId");
    Fields.required(kind, "kind");
    Fields.required(text, "text");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(recordedAt, "recordedAt");
    Fields.required(author, "author");
    links = Fields.list(links);
  }

  /** An entry without fact, links and correction. */
  public TimelineEntry(
      UUID entryId,
      long number,
      Kind kind,
      String text,
      Instant occurredAt,
      Instant recordedAt,
      Who author,
      boolean pinned,
      @Nullable String hash) {
    this(
        entryId,
        number,
        kind,
        text,
        occurredAt,
        recordedAt,
        author,
        pinned,
        hash,
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }

  /** What it says, in the place of the entry that it puts right, which happened at that time. */
  public TimelineEntry insteadOf(TimelineEntry wrong, Instant happened) {
    return new TimelineEntry(
        entryId,
        number,
        kind,
        text,
        happened,
        recordedAt,
        author,
        pinned || wrong.pinned,
        hash,
        fact,
        links,
        corrects,
        withdraws,
        rightTime,
        source);
  }

  /** The same without its words, facts and links; the hash stays that of the words. */
  TimelineEntry concealed(String codeName) {
    return new TimelineEntry(
        entryId,
        number,
        kind,
        codeName,
        occurredAt,
        recordedAt,
        author,
        pinned,
        hash,
        null,
        List.of(),
        corrects,
        withdraws,
        rightTime,
        source);
  }

  /** The ways by which an entry comes. */
  public enum Source {
    /** A person wrote it in the console. */
    CONSOLE,
    /** Somebody said it in the channel of the war room. */
    SLACK,
    /** A program wrote it with a token. */
    API,
    /** An integration told of it. */
    INTEGRATION
  }

  /** The kinds of entry. */
  public enum Kind {
    OBSERVATION,
    ACTION,
    DECISION,
    HYPOTHESIS,
    COMMUNICATION,
    METRIC,
    ALERT,
    CHANGE,
    ROLE,
    STATE
  }
}
