package dev.muster.incident.severity;

import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One condition of a row of the severity table. What is unknown meets no condition but {@code
 * IS_NOT_TRUE}.
 *
 * @param value the number to compare with; null for flags
 */
public record Condition(Fact fact, Operator operator, BigDecimal value) {

  /** How a fact is looked at. */
  @Schema(name = "ConditionOperator")
  public enum Operator {
    IS_TRUE,
    IS_FALSE,
    IS_NOT_TRUE,
    AT_LEAST,
    MORE_THAN,
    LESS_THAN
  }

  public Condition {
    if (fact == null || operator == null) {
      throw new IllegalArgumentException("a condition needs a fact and an operator");
    }
    boolean compares =
        switch (operator) {
          case IS_TRUE, IS_FALSE, IS_NOT_TRUE -> false;
          case AT_LEAST, MORE_THAN, LESS_THAN -> true;
        };
    if (compares != fact.isNumber()) {
      throw new IllegalArgumentException(operator + " does not fit " + fact);
    }
    if (compares != (value != null)) {
      throw new IllegalArgumentException(
          operator + (compares ? " needs a value" : " takes no value"));
    }
  }

  boolean holds(SeverityFacts facts) {
    return switch (operator) {
      case IS_TRUE -> fact.isTrue(facts);
      case IS_FALSE -> fact.isKnown(facts) && !fact.isTrue(facts);
      case IS_NOT_TRUE -> !fact.isTrue(facts);
      case AT_LEAST -> compare(facts, comparison -> comparison >= 0);
      case MORE_THAN -> compare(facts, comparison -> comparison > 0);
      case LESS_THAN -> compare(facts, comparison -> comparison < 0);
    };
  }

  private boolean compare(SeverityFacts facts, IntPredicate predicate) {
    var known = fact.number(facts);
    return known != null && predicate.test(known.compareTo(value));
  }
}
