package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.TemporarySpan;
import dev.muster.platform.time.SaneTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Fixed shifts for {@code [startsAt, endsAt)}, in which nothing else of the schedule applies. */
public record TemporaryRequest(
    @NotNull @SaneTime Instant startsAt,
    @NotNull @SaneTime Instant endsAt,
    @NotNull @Size(max = 1000) List<@NotNull @Valid FixedShift> shifts) {

  /** One person from start until end. */
  public record FixedShift(
      @NotNull UUID personId, @NotNull @SaneTime Instant start, @NotNull @SaneTime Instant end) {

    TemporarySpan.Fixed fixed() {
      return new TemporarySpan.Fixed(
          personId, start.truncatedTo(ChronoUnit.MICROS), end.truncatedTo(ChronoUnit.MICROS));
    }

    static FixedShift from(TemporarySpan.Fixed fixed) {
      return new FixedShift(fixed.personId(), fixed.start(), fixed.end());
    }
  }

  List<TemporarySpan.Fixed> fixed() {
    return shifts.stream().map(FixedShift::fixed).toList();
  }
}
