package dev.muster.comms.publicsite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.UptimeWeights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How a component did on each of the last days.
 *
 * @param days the worst status of each day, the oldest first; null before the component existed
 * @param percent share of the time without an outage, by the weights of the page
 * @param since the first day counted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Uptime(List<ComponentStatus> days, BigDecimal percent, LocalDate since) {
  /** How far back the page looks. */
  public static final int DAYS = 90;

  /** A status that began to hold at a moment. */
  public record Mark(Instant at, ComponentStatus status) {}

  /**
   * Counts.
   *
   * @param marks the changes of these days and the last one before them, the oldest first; without
   *     one before it began operational
   * @param since the day from which it counts
   */
  public static Uptime of(
      List<Mark> marks, LocalDate since, UptimeWeights weights, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<ComponentStatus> days = new ArrayList<>();
    double out = 0;
    long counted = 0;
    for (LocalDate day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
      if (day.isBefore(since)) {
        days.add(null);
        continue;
      }
      Instant from = day.atStartOfDay(zone).toInstant();
      Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
      Instant to = end.isAfter(now) ? now : end;
      ComponentStatus worst = ComponentStatus.OPERATIONAL;
      for (Span span : spans(marks, from, to)) {
        worst = ComponentStatus.worst(List.of(worst, span.status()));
        out += weights.of(span.status()) * span.length().toMillis();
      }
      counted += Math.max(0, Duration.between(from, to).toMillis());
      days.add(worst);
    }
    double share = counted == 0 ? 1 : 1 - out / counted;
    return new Uptime(
        days, BigDecimal.valueOf(share * 100).setScale(2, RoundingMode.DOWN), first(today, since));
  }

  /** The start of the first day that is looked at. */
  static Instant begin(ZoneId zone, Instant now) {
    return LocalDate.ofInstant(now, zone).minusDays(DAYS - 1L).atStartOfDay(zone).toInstant();
  }

  private static LocalDate first(LocalDate today, LocalDate since) {
    LocalDate horizon = today.minusDays(DAYS - 1L);
    return since.isAfter(horizon) ? since : horizon;
  }

  /** A time in one status. */
  public record Span(ComponentStatus status, Duration length) {}

  /** The times in one status between two moments; before the first mark it was operational. */
  public static List<Span> spans(List<Mark> marks, Instant from, Instant to) {
    List<Span> spans = new ArrayList<>();
    ComponentStatus status = ComponentStatus.OPERATIONAL;
    Instant start = from;
    for (Mark mark : marks) {
      if (!mark.at().isBefore(to)) {
        break;
      }
      if (mark.at().isAfter(start)) {
        spans.add(new Span(status, Duration.between(start, mark.at())));
        start = mark.at();
      }
      status = mark.status();
    }
    if (start.isBefore(to)) {
      spans.add(new Span(status, Duration.between(start, to)));
    }
    return spans;
  }
}
