package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.CoverageCalculator;
import dev.muster.oncall.schedule.LayerRow;
import dev.muster.oncall.schedule.Rendered;
import dev.muster.oncall.schedule.RosterRules;
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
 * @param layers what each layer says by itself; empty when it was not asked for
 * @param people the names of everybody who is mentioned, by id
 * @param warnings about the rotations (ROT-03, ROT-04); only in previews
 */
public record ShiftsResponse(
    Instant since,
    Instant until,
    List<ShiftResponse> shifts,
    List<GapResponse> gaps,
    List<LayerShiftsResponse> layers,
    CoverageCalculator.Quality quality,
    Map<UUID, String> people,
    List<RosterRules.OfLayer> warnings) {

  static ShiftsResponse of(
      Rendered rendered,
      List<LayerRow> layers,
      Instant since,
      Instant until,
      Map<UUID, String> names,
      List<RosterRules.OfLayer> warnings) {
    return new ShiftsResponse(
        since,
        until,
        rendered.shifts().stream().map(shift -> ShiftResponse.from(shift, names)).toList(),
        rendered.gaps().stream().map(GapResponse::from).toList(),
        layers.stream().map(LayerShiftsResponse::from).toList(),
        CoverageCalculator.quality(rendered, since, until),
        names,
        warnings);
  }
}
