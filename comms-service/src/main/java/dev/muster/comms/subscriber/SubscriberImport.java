package dev.muster.comms.subscriber;

import dev.muster.comms.component.Components;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.ImportLine.Outcome;
import dev.muster.platform.csv.CsvReader;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes subscribers over from a file. The same file again changes nothing; nobody who left, or
 * whose mailbox refuses, comes back by it.
 */
@ApplicationScoped
public class SubscriberImport {
  /** What is taken at once, without the titles. */
  public static final int MOST_LINES = 2_000;

  private final SubscriberRepository subscribers;
  private final SubscriberAdmin admin;
  private final Targets targets;
  private final Components components;

  SubscriberImport(
      SubscriberRepository subscribers,
      SubscriberAdmin admin,
      Targets targets,
      Components components) {
    this.subscribers = subscribers;
    this.admin = admin;
    this.targets = targets;
    this.components = components;
  }

  /**
   * Reads a file and says of each line what is done with it.
   *
   * @param csv with a line of titles
   * @param confirmed the owners agreed elsewhere, so that nobody is asked
   * @param dryRun nothing is done
   * @throws ProblemException 422 {@code import.no-columns}, {@code import.too-long}
   */
  public List<ImportLine> read(StatusPage page, String csv, boolean confirmed, boolean dryRun) {
    List<CsvReader.Line> lines = CsvReader.read(csv);
    if (lines.size() > MOST_LINES + 1) {
      throw refused("import.too-long", "has more than " + MOST_LINES + " lines; divide it");
    }
    if (lines.isEmpty()) {
      throw refused("import.no-columns", "is empty");
    }
    var reader = new ImportReader(page, components.ofPage(page.id()), targets, lines.get(0));
    Set<String> seen = new HashSet<>();
    List<ImportLine> results = new ArrayList<>();
    for (CsvReader.Line line : lines.subList(1, lines.size())) {
      results.add(read(reader, line, seen, confirmed, dryRun));
    }
    return results;
  }

  private ImportLine read(
      ImportReader reader,
      CsvReader.Line line,
      Set<String> seen,
      boolean confirmed,
      boolean dryRun) {
    try {
      ImportReader.Read read = reader.read(line);
      Target target = read.wanted().target();
      Optional<Subscriber> known = subscribers.find(read.wanted().page().id(), null, target);
      requireOwnId(read, known);
      Outcome outcome =
          seen.add(target.channel() + " " + target.hash() + " " + target.shown())
              ? outcome(read, known, confirmed)
              : Outcome.SKIPPED;
      if (!dryRun) {
        take(read, outcome);
      }
      return new ImportLine(line.number(), outcome, target.channel(), target.shown(), null, null);
    } catch (ProblemException refused) {
      return invalid(line, refused.problem());
    }
  }

  private void take(ImportReader.Read read, Outcome outcome) {
    switch (outcome) {
      case INVITED -> remember(admin.add(read.wanted(), false), read);
      case ACTIVATED, CHANGED -> remember(admin.add(read.wanted(), true), read);
      case UNCHANGED, SKIPPED, INVALID -> {}
    }
  }

  private static void remember(Subscriber subscriber, ImportReader.Read read) {
    if (subscriber.externalId() == null) {
      subscriber.cameFrom(read.externalId());
    }
  }

  private static Outcome outcome(
      ImportReader.Read read, Optional<Subscriber> known, boolean confirmed) {
    if (read.ended()) {
      return Outcome.SKIPPED;
    }
    if (known.isEmpty()) {
      return confirmed ? Outcome.ACTIVATED : Outcome.INVITED;
    }
    Subscriber subscriber = known.get();
    return switch (subscriber.state()) {
      case PENDING -> confirmed ? Outcome.ACTIVATED : Outcome.UNCHANGED;
      case ACTIVE ->
          confirmed && !subscriber.gets(read.wanted().wish()) ? Outcome.CHANGED : Outcome.UNCHANGED;
      case QUARANTINED, UNSUBSCRIBED -> Outcome.SKIPPED;
    };
  }

  private void requireOwnId(ImportReader.Read read, Optional<Subscriber> known) {
    if (read.externalId() == null) {
      return;
    }
    Optional<Subscriber> other = subscribers.external(read.wanted().page().id(), read.externalId());
    if (other.isPresent() && !other.map(Subscriber::id).equals(known.map(Subscriber::id))) {
      throw new ProblemException(
          Problem.unprocessable(
              "import.bad-line",
              "This line cannot be read",
              new FieldError("id", "unique", "another subscriber came with this id")));
    }
  }

  private static ImportLine invalid(CsvReader.Line line, Problem problem) {
    FieldError first = problem.errors().isEmpty() ? null : problem.errors().get(0);
    return new ImportLine(
        line.number(),
        Outcome.INVALID,
        null,
        null,
        first == null ? "channel" : first.field(),
        first == null ? problem.detail() : first.message());
  }

  private static ProblemException refused(String code, String message) {
    return new ProblemException(
        Problem.unprocessable(
            code, "The file cannot be taken", new FieldError("csv", "content", message)));
  }
}
