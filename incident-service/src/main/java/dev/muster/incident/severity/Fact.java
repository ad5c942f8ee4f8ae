package dev.muster.incident.severity;

import java.math.BigDecimal;
import java.util.function.Function;

/** The facts that a severity policy may ask for. */
public enum Fact {
  PERCENT_USERS_AFFECTED(Type.NUMBER, SeverityFacts::percentUsersAffected),
  USERS_AFFECTED(Type.NUMBER, SeverityFacts::usersAffected),
  FEW_USERS_AFFECTED(Type.FLAG, SeverityFacts::fewUsersAffected),
  REVENUE_IMPACTED(Type.FLAG, SeverityFacts::revenueImpacted),
  REVENUE_PER_HOUR(Type.NUMBER, SeverityFacts::revenuePerHour),
  DATA_BREACH(Type.FLAG, SeverityFacts::dataBreach),
  DATA_LOSS(Type.FLAG, SeverityFacts::dataLoss),
  SERVICE_DOWN(Type.FLAG, SeverityFacts::serviceDown),
  CORE_FUNCTIONALITY_DOWN(Type.FLAG, SeverityFacts::coreFunctionalityDown),
  CRITICAL_TASKS_BLOCKED(Type.FLAG, SeverityFacts::criticalTasksBlocked),
  WORKAROUND_AVAILABLE(Type.FLAG, SeverityFacts::workaroundAvailable),
  PERFORMANCE_DEGRADATION_PERCENT(Type.NUMBER, SeverityFacts::performanceDegradationPercent),
  CRITICAL_CUSTOMER_AFFECTED(Type.FLAG, SeverityFacts::criticalCustomerAffected),
  NON_CRITICAL_FEATURE_BROKEN(Type.FLAG, SeverityFacts::nonCriticalFeatureBroken),
  COSMETIC(Type.FLAG, SeverityFacts::cosmetic);

  /** What kind of value a fact has. */
  enum Type {
    FLAG,
    NUMBER
  }

  private final Type type;
  private final Function<SeverityFacts, Object> value;

  Fact(Type type, Function<SeverityFacts, Object> value) {
    this.type = type;
    this.value = value;
  }

  boolean isNumber() {
    return type == Type.NUMBER;
  }

  boolean isKnown(SeverityFacts facts) {
    return value.apply(facts) != null;
  }

  boolean isTrue(SeverityFacts facts) {
    return Boolean.TRUE.equals(value.apply(facts));
  }

  /** The number; null when unknown. */
  BigDecimal number(SeverityFacts facts) {
    Object known = value.apply(facts);
    return known == null ? null : new BigDecimal(known.toString());
  }
}
