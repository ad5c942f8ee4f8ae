package dev.muster.postmortem.incident;

import dev.muster.contracts.Impact;
import dev.muster.postmortem.wording.Phrases;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private enum Unit {
    COUNT,
    PERCENT,
    MONEY
  }

  /** A value that counts from a moment until the next one. */
  public record Step(Instant at, BigDecimal value) {}

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

  /**
   * A value in words, with its unit.
   *
   * @param currency of an amount of money; null when it is not known
   */
  public String said(BigDecimal value, @Nullable String currency, Phrases phrases) {
    return switch (unit) {
      case COUNT -> phrases.text("impact.count", "value", value);
      case PERCENT -> phrases.text("impact.share", "value", value);
      case MONEY -> money(value, currency, phrases);
    };
  }

  /** An amount of money in words; {@code currency} null when it is not known. */
  public static String money(BigDecimal amount, @Nullable String currency, Phrases phrases) {
    return currency == null
        ? phrases.text("impact.count", "value", amount)
        : phrases.text("impact.money", Map.of("value", amount, "currency", currency));
  }

  private static @Nullable BigDecimal number(@Nullable Long value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }
}
