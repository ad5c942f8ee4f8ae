package dev.muster.incident.timeline;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Source;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.picture.PictureTable;
import dev.muster.incident.stream.ChangeNotices;
import dev.muster.incident.timeline.NewEntry.NewPicture;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds to timelines, and pins what matters. */
@ApplicationScoped
@Transactional
public class TimelineCommands {
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Deeds deeds;
  private final EntryRepository entries;
  private final PictureTable pictures;
  private final ChangeNotices notices;

  TimelineCommands(
      Deeds deeds, EntryRepository entries, PictureTable pictures, ChangeNotices notices) {
    this.deeds = deeds;
    this.entries = entries;
    this.pictures = pictures;
    this.notices = notices;
  }

  /**
   * Writes an entry. One that corrects a correction corrects what that one corrected.
   *
   * @throws ProblemException 422 when it occurred in the future, when it gives what it withdraws
   *     another time, when there is no such entry to correct, when it withdraws what Muster itself
   *     has written, or for a picture that was not added
   */
  public Entry add(Target target, NewEntry wanted) {
    var deed = deeds.begin(target, Action.ADD_TO_TIMELINE);
    var now = deed.act().at();
    requirePossible(wanted, now);
    var draft = draft(target, wanted, now);
    var changes = deed.incident().record(draft, now);
    deed.save(changes);
    var entry = changes.entries().get(0);
    pictures.show(entry.pictures().stream().map(Shown::id).toList(), entry.number());
    return entry;
  }

  private static void requirePossible(NewEntry wanted, Instant now) {
    if (wanted.occurredAt() == null) {
      return;
    }
    if (wanted.occurredAt().isAfter(now.plus(SKEW))) {
      throw invalid("occurredAt", "past", "must not lie in the future");
    }
    if (wanted.withdraws()) {
      throw invalid("occurredAt", "absent", "is not put right when the entry is withdrawn");
    }
  }

  private Draft draft(Target target, NewEntry wanted, Instant now) {
    var author = target.caller().who();
    var correction = correction(target.id(), wanted);
    var isOfNow = correction != null || wanted.occurredAt() == null;
    var beside = new Draft.Attached(wanted.links(), shown(target.id(), wanted), wanted.pinned());
    var draft =
        Draft.written(wanted.kind(), wanted.text(), isOfNow ? now : wanted.occurredAt(), author)
            .with(beside)
            .correcting(correction);
    return author.kind() == Who.Kind.PERSON ? draft.from(Source.CONSOLE) : draft;
  }

  private List<Shown> shown(UUID incidentId, NewEntry wanted) {
    var ids = wanted.pictures().stream().map(NewPicture::id).distinct().toList();
    var loose = ids.isEmpty() ? Map.<UUID, String>of() : pictures.loose(incidentId, ids);
    if (loose.size() < wanted.pictures().size()) {
      throw invalid("pictures", "added", "must have been added and not be shown elsewhere");
    }
    return wanted.pictures().stream()
        .map(picture -> new Shown(picture.id(), loose.get(picture.id()), picture.alt()))
        .toList();
  }

  private Draft.Correction correction(UUID incidentId, NewEntry wanted) {
    if (wanted.corrects() == null) {
      if (wanted.withdraws()) {
        throw invalid("corrects", "required", "is needed to withdraw an entry");
      }
      return null;
    }
    var entry = entries.numbered(incidentId, wanted.corrects());
    if (wanted.withdraws() && entry.filter(Entry::isMusters).isPresent()) {
      throw invalid("withdraws", "written", "only what a person wrote can be withdrawn");
    }
    return new Draft.Correction(
        entry.map(Entry::corrects).orElse(wanted.corrects()),
        wanted.withdraws(),
        wanted.occurredAt());
  }

  private static ProblemException invalid(String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "incident.invalid", field + " " + message, new FieldError(field, rule, message)));
  }

  /** Pins or unpins an entry, which changes nothing else about it. */
  public void pin(Target target, long number, boolean pinned) {
    var incident = deeds.begin(target, Action.ADD_TO_TIMELINE).incident();
    if (!entries.pin(incident.id(), number, pinned)) {
      throw new ProblemException(
          Problem.notFound("incident.no-such-entry", "There is no entry " + number));
    }
    notices.changed(incident.id(), incident.entries());
  }
}
