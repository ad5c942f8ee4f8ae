package dev.muster.oncall.unavailability.feed;

import dev.muster.platform.outgoing.WebDocument;
import dev.muster.platform.outgoing.WebReadException;
import dev.muster.platform.outgoing.WebReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Reads a calendar where it is; takes a while and touches no database. */
@ApplicationScoped
class FeedFetch {
  private static final Logger LOG = Logger.getLogger(FeedFetch.class);
  private static final int LARGEST = 2 * 1024 * 1024;
  private static final Duration AHEAD = Duration.ofDays(400);

  /** What repeats without end is looked at further ahead once a day, changed or not. */
  private static final Duration ANEW = Duration.ofDays(1);

  private final WebReader web;
  private final FeedAddress addresses;

  FeedFetch(WebReader web, FeedAddress addresses) {
    this.web = web;
    this.addresses = addresses;
  }

  FeedOutcome read(ClaimedFeed feed, Instant now) {
    URI url;
    try {
      url = addresses.opened(feed.id(), feed.sealedUrl());
    } catch (IllegalArgumentException keyIsGone) {
      return new FeedOutcome.Failed(
          FeedProblem.ADDRESS_LOST, "the address cannot be decrypted any more; connect it again");
    }
    var known = feed.fullAt() != null && feed.fullAt().plus(ANEW).isAfter(now);
    try {
      var document =
          web.read(
              new WebReader.Request(
                  url, known ? feed.etag() : null, known ? feed.lastModified() : null, LARGEST));
      return document.isUnchanged() ? new FeedOutcome.Unchanged() : read(feed, document, now);
    } catch (WebReadException e) {
      return new FeedOutcome.Failed(problem(e.reason()), e.getMessage());
    } catch (UnreadableCalendarException e) {
      return new FeedOutcome.Failed(e.problem(), e.getMessage());
    }
  }

  private static FeedOutcome read(ClaimedFeed feed, WebDocument document, Instant now)
      throws UnreadableCalendarException {
    var text = new String(document.body(), StandardCharsets.UTF_8);
    var reader = new CalendarReader(feed.zone(), feed.titleContains(), now, now.plus(AHEAD));
    try {
      return new FeedOutcome.Read(reader.read(text), document.etag(), document.lastModified());
    } catch (RuntimeException e) {
      // One calendar that nobody expected must not keep the others from being read.
      LOG.warnf("calendar not understood feed=%s: %s", feed.id(), e.getClass().getName());
      return new FeedOutcome.Failed(
          FeedProblem.NOT_A_CALENDAR, "what was found cannot be understood");
    }
  }

  private static FeedProblem problem(WebReadException.Reason reason) {
    return switch (reason) {
      case REFUSED -> FeedProblem.ADDRESS_REFUSED;
      case UNREACHABLE -> FeedProblem.UNREACHABLE;
      case TIMED_OUT -> FeedProblem.TIMED_OUT;
      case STATUS -> FeedProblem.BAD_STATUS;
      case TOO_LARGE -> FeedProblem.TOO_LARGE;
    };
  }
}
