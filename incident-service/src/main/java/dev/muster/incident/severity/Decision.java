package dev.muster.incident.severity;

import dev.muster.contracts.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A severity with everything it rests on (invariant 7: rule, version and inputs).
 *
 * @param policyVersion of the severity policy, or of the alert mapping on that basis
 * @param rule the row that fired; null for a person's word
 * @param facts null unless the table decided
 * @param reasons each by language tag, English included
 */
public record Decision(
    Basis basis,
    int policyVersion,
    String rule,
    Severity severity,
    SeverityFacts facts,
    List<Map<String, String>> reasons) {

  public Decision {
    reasons = List.copyOf(reasons);
  }

  /** What version {@code version} of the table says about {@code facts}. */
  public static Decision byTable(SeverityTable table, int version, SeverityFacts facts) {
    var verdict = table.evaluate(facts);
    return new Decision(
        Basis.TABLE,
        version,
        verdict.fired().id(),
        verdict.severity(),
        facts,
        verdict.agreeing().stream().map(SeverityRow::reason).toList());
  }

  /** What a person says, whatever the table would. */
  public static Decision byPerson(Severity severity, String reason, int version) {
    return new Decision(Basis.PERSON, version, null, severity, null, List.of(Map.of("en", reason)));
  }

  /** What counts in the end, whatever was said during the incident. */
  public static Decision inTheEnd(Severity severity, String reason, int version) {
    return new Decision(Basis.FINAL, version, null, severity, null, List.of(Map.of("en", reason)));
  }

  /** The reasons in the standard language. */
  public List<String> standardReasons() {
    return reasons.stream().map(reason -> reason.get("en")).toList();
  }

  /** All reasons as one phrase in each language that any of them knows. */
  public Map<String, String> phrase() {
    var languages =
        reasons.stream().flatMap(reason -> reason.keySet().stream()).distinct().toList();
    return languages.stream()
        .collect(
            Collectors.toMap(
                language -> language,
                language ->
                    reasons.stream()
                        .map(reason -> reason.getOrDefault(language, reason.get("en")))
                        .collect(Collectors.joining("; "))));
  }
}
