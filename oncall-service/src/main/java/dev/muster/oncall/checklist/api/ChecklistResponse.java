package dev.muster.oncall.checklist.api;

import dev.muster.oncall.checklist.Checklist;
import dev.muster.oncall.checklist.ChecklistKind;
import dev.muster.platform.i18n.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody goes through.
 *
 * @param aboutAt the start of the shift, or the end of the alert
 */
public record ChecklistResponse(
    UUID id,
    ChecklistKind kind,
    @Nullable UUID scheduleId,
    @Nullable UUID alertId,
    Instant aboutAt,
    List<Point> points,
    Instant createdAt) {
  private static final Texts TEXTS = Texts.of("oncall");

  /** One point, in the reader's language. */
  public record Point(String key, String text, boolean done) {}

  static ChecklistResponse from(Checklist checklist, Locale language) {
    var kind = checklist.kind();
    return new ChecklistResponse(
        checklist.id(),
        kind,
        checklist.scheduleId(),
        checklist.alertId(),
        checklist.aboutAt(),
        kind.points().stream()
            .map(
                key ->
                    new Point(
                        key,
                        TEXTS.text(language, kind.key() + "." + key),
                        checklist.done().contains(key)))
            .toList(),
        checklist.createdAt());
  }
}
