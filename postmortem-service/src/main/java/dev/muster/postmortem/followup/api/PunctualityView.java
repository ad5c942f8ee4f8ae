package dev.muster.postmortem.followup.api;

import dev.muster.platform.catalog.Catalog;
import dev.muster.postmortem.figures.OnTimeRate;
import dev.muster.postmortem.followup.Punctuality;
import dev.muster.postmortem.people.PersonRef;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The share of action items finished by their deadline (MET-06), by team and owner.
 *
 * @param target what the share should be above, from 0 to 1
 */
public record PunctualityView(
    BigDecimal target, Rate all, List<TeamRate> teams, List<OwnerRate> owners) {

  /** Of {@code due} items {@code onTime} were in time; {@code share} is null when none was due. */
  public record Rate(long due, long onTime, @Nullable BigDecimal share, @Nullable Boolean met) {}

  /** The rate of a team; of items of no team when {@code teamId} is null. */
  public record TeamRate(@Nullable UUID teamId, @Nullable String teamName, Rate rate) {}

  /** The rate of a person; of items that teams own when {@code owner} is null. */
  public record OwnerRate(@Nullable PersonRef owner, Rate rate) {}

  static PunctualityView from(List<Punctuality> rows, BigDecimal target, Catalog catalog) {
    Names names =
        Names.of(
            catalog,
            rows.stream().map(Punctuality::ownerId).toList(),
            rows.stream().map(Punctuality::teamId).toList());
    OnTimeRate all = new OnTimeRate(0, 0);
    for (Punctuality row : rows) {
      all = plus(all, row);
    }
    return new PunctualityView(
        target,
        rate(all, target),
        by(rows, Punctuality::teamId).entrySet().stream()
            .sorted(Comparator.comparing(each -> each.getValue().due(), Comparator.reverseOrder()))
            .map(
                each -> {
                  UUID team = each.getKey().orElse(null);
                  return new TeamRate(team, names.team(team), rate(each.getValue(), target));
                })
            .toList(),
        by(rows, Punctuality::ownerId).entrySet().stream()
            .sorted(Comparator.comparing(each -> each.getValue().due(), Comparator.reverseOrder()))
            .map(
                each ->
                    new OwnerRate(
                        names.person(each.getKey().orElse(null)), rate(each.getValue(), target)))
            .toList());
  }

  private static Map<Optional<UUID>, OnTimeRate> by(
      List<Punctuality> rows, Function<Punctuality, UUID> key) {
    Map<Optional<UUID>, OnTimeRate> rates = new LinkedHashMap<>();
    for (Punctuality row : rows) {
      Optional<UUID> of = Optional.ofNullable(key.apply(row));
      rates.put(of, plus(rates.getOrDefault(of, new OnTimeRate(0, 0)), row));
    }
    return rates;
  }

  private static OnTimeRate plus(OnTimeRate rate, Punctuality row) {
    return new OnTimeRate(rate.due() + row.due(), rate.onTime() + row.onTime());
  }

  private static Rate rate(OnTimeRate rate, BigDecimal target) {
    return new Rate(rate.due(), rate.onTime(), rate.rate(), rate.exceeds(target));
  }
}
