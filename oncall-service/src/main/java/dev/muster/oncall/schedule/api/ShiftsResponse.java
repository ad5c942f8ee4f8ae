package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.CoverageCalculator;
import dev.muster.oncall.schedule.Rendered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The shifts of a schedule in a range.
 *
 * @param shifts by start; those of several people may overlap
 * @param gaps when nobody can be reached
 * @param quality how well the range is covered and how evenly it is shared
 * @param people the names of everybody who is mentioned
 */
public record ShiftsResponse(
    Instant since,
    Instant until,
    List<ShiftResponse> shifts,
    List<GapResponse> gaps,
    List<LayerShiftsResponse> layers,
    CoverageCalculator.Quality quality,
    Map<UUID, String> people) {

  static ShiftsResponse of(
      Rendered rendered,
      List<LayerShiftsResponse> layers,
      Instant since,
      Instant until,
      Map<UUID, String> names) {
    return new ShiftsResponse(
        since,
        until,
        rendered.shifts().stream().map(shift -> ShiftResponse.from(shift, names)).toList(),
        rendered.gaps().stream().map(GapResponse::from).toList(),
        layers,
        CoverageCalculator.quality(rendered, since, until),
        names);
  }
}
