package dev.muster.postmortem.analysis.drawing;

import dev.muster.postmortem.analysis.Phase;
import dev.muster.postmortem.analysis.PhaseMeasure;
import dev.muster.postmortem.analysis.PhaseNote;
import dev.muster.postmortem.analysis.TimelineNotes;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Draws a timeline analysis: the phases to scale, against their targets, with what told on them.
 */
final class TimelinePicture {
  private static final double LABELS = 290;
  private static final double SCALE = 480;
  private static final double ROW = 46;

  private final TimelineNotes notes;
  private final List<PhaseMeasure> phases;
  private final Phrases phrases;
  private final Canvas canvas = new Canvas();
  private double top;

  private TimelinePicture(TimelineNotes notes, List<PhaseMeasure> phases, Phrases phrases) {
    this.notes = notes;
    this.phases = phases;
    this.phrases = phrases;
  }

  static Canvas draw(TimelineNotes notes, List<PhaseMeasure> phases, Phrases phrases) {
    TimelinePicture picture = new TimelinePicture(notes, phases, phrases);
    picture.ends();
    phases.forEach(picture::row);
    return picture.canvas;
  }

  private void ends() {
    Instant begin = begin();
    Instant end = end();
    if (begin != null) {
      canvas.text(LABELS, 0, List.of(Spelling.moment(begin)), Canvas.Type.QUIET);
      canvas.text(
          LABELS + SCALE,
          0,
          List.of(Spelling.moment(end) + " UTC"),
          new Canvas.Type(12, false, Ink.QUIET, "end"));
      canvas.say(Spelling.moment(begin) + " – " + Spelling.moment(end) + " UTC");
    }
    top = 26;
  }

  private Stream<Instant> moments() {
    return phases.stream()
        .flatMap(phase -> Stream.of(phase.from(), phase.until()))
        .filter(Objects::nonNull);
  }

  private Instant begin() {
    return moments().min(Instant::compareTo).orElse(null);
  }

  private Instant end() {
    return moments().max(Instant::compareTo).orElse(null);
  }

  private void row(PhaseMeasure phase) {
    canvas.line(0, top - 4, LABELS + SCALE, top - 4, Ink.HEAD, 1);
    String name = phrases.text("analysis.phase." + phase.phase());
    canvas.text(
        0, top, Wrapping.lines(name, LABELS - 20, Canvas.FONT).subList(0, 1), Canvas.Type.BOLD);
    String took = took(phase);
    canvas.text(0, top + 19, List.of(took), Canvas.Type.QUIET);
    if (phase.met() != null) {
      canvas.mark(LABELS - 22, top + 3, phase.met());
    }
    if (phase.seconds() != null) {
      bar(phase);
    }
    canvas.say(name + ": " + took + met(phase));
    top += ROW;
    notes.notes().stream().filter(note -> note.phase() == phase.phase()).forEach(this::note);
  }

  private String took(PhaseMeasure phase) {
    String took =
        phase.seconds() == null ? phrases.text("analysis.phase.unknown") : spelled(phase.seconds());
    return phase.targetSeconds() == null
        ? took
        : phrases.text(
            "analysis.phase.target",
            Map.of("duration", took, "target", spelled(phase.targetSeconds())));
  }

  private String met(PhaseMeasure phase) {
    return phase.met() == null ? "" : " " + (phase.met() ? "✓" : "✗");
  }

  private String spelled(long seconds) {
    return Spelling.duration(Duration.ofSeconds(seconds), phrases);
  }

  private void bar(PhaseMeasure phase) {
    double all = Math.max(1, Duration.between(begin(), end()).toMillis());
    double from = Duration.between(begin(), phase.from()).toMillis() / all * SCALE;
    double length = Math.max(2, phase.seconds() * 1000 / all * SCALE);
    boolean missed = Boolean.FALSE.equals(phase.met());
    Ink stroke = missed ? Ink.RED : phase.phase() == Phase.WHOLE ? Ink.TEXT : Ink.GREEN;
    canvas.box(
        new Box(LABELS + Math.min(from, SCALE - length), top + 6, length, 18),
        new Canvas.Look(missed ? Ink.RED_BOX : Ink.GREEN_BOX, stroke, 1.5, 3));
  }

  private void note(PhaseNote note) {
    List<String> lines = Wrapping.lines(note.text(), LABELS + SCALE - 44, Canvas.FONT);
    canvas.mark(14, top - 4, note.helped());
    canvas.text(36, top - 5, lines, Canvas.Type.PLAIN);
    canvas.say((note.helped() ? "✓ " : "✗ ") + note.text());
    top += lines.size() * Canvas.LINE_HEIGHT + 4;
  }
}
