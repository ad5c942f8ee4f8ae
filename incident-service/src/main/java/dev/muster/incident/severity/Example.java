package dev.muster.incident.severity;

import dev.muster.contracts.Severity;

/**
 * Facts, and the severity that a policy should give them.
 *
 * @param name what the example is about
 */
public record Example(String name, SeverityFacts facts, Severity expected) {

  /**
   * What a policy gave an example.
   *
   * @param rule the row that fired
   */
  public record Result(Example example, Severity got, String rule) {
    public boolean passed() {
      return got == example.expected();
    }
  }

  /** Tries the example with a policy. */
  public Result with(SeverityTable table) {
    var verdict = table.evaluate(facts);
    return new Result(this, verdict.severity(), verdict.fired().id());
  }
}
