package dev.muster.postmortem.incident;

import dev.muster.contracts.Impact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of the impact that go up and down, in the order in which they are read (IMP-02). */
public enum ImpactFigure {
  USERS(Unit.COUNT, impact -> number(impact.usersAffected())),
  PERCENT(Unit.PERCENT, Impact::usersAffectedPercent),
  ERRORS(Unit.PERCENT, Impact::errorRatePercent),
  RESPONSE(Unit.COUNT, impact -> number(impact.responseMillis())),
  REQUESTS(Unit.COUNT, impact -> number(impact.failedRequests())),
  BUDGET(Unit.PERCENT, Impact::errorBudgetPercent),
  TICKETS(Unit.COUNT, impact -> number(impact.supportTickets())),
  HOURS(Unit.COUNT, Impact::supportHours),
  MENTIONS(Unit.COUNT, impact -> number(impact.socialMentions())),
  REVENUE(Unit.MONEY, Impact::revenuePerHour),
  DELAYED(Unit.MONEY, Impact::revenueDelayed),
  LOST(Unit.MONEY, Impact::revenueLost);

  private final Unit unit;
  private final Function<Impact, @Nullable BigDecimal> value;

  ImpactFigure(Unit unit, Function<Impact, @Nullable BigDecimal> value) {
    this.unit = unit;
    this.value = value;
  }

  /** What a figure counts. */
  public enum Unit {
    COUNT,
    PERCENT,
    MONEY
  }

  /** A value that counts from a moment until the next one. */
  public record Step(Instant at, BigDecimal value) {}

  /** What it counts. */
  public Unit unit() {
    return unit;
  }

  /** What was known of it; null for nothing. */
  public @Nullable BigDecimal of(Impact impact) {
    return value.apply(impact);
  }

  /** When it was which; points that know nothing of it or repeat it add nothing. */
  public List<Step> steps(List<ImpactPoint> points) {
    List<Step> steps = new ArrayList<>();
    for (ImpactPoint point : points) {
      BigDecimal known = of(point.impact());
      boolean repeats =
          !steps.isEmpty()
              && known != null
              && steps.get(steps.size() - 1).value().compareTo(known) == 0;
      if (known != null && !repeats) {
        steps.add(new Step(point.at(), known));
      }
    }
    return steps;
  }

  /** A value as documents write it, without needless zeros. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static @Nullable BigDecimal number(@Nullable Long value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }
}
