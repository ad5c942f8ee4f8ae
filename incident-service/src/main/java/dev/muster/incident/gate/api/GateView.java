package dev.muster.incident.gate.api;

import dev.muster.contracts.Who;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.CheckResult;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.gate.GateOverride;
import dev.muster.incident.gate.GateQuery;
import dev.muster.incident.gate.Measurement;
import dev.muster.incident.policy.PolicyVersion;
import dev.muster.incident.timing.TimingPolicy;
import dev.muster.platform.i18n.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resolution gate, in the reader's language (RES-01, RES-02).
 *
 * @param open whether the incident may be resolved
 * @param missing the required checks that are not met
 * @param stabilitySeconds how long it must stay quiet
 * @param stableAt when the stability clock runs out if nothing happens; null while it stands still
 * @param timingVersion version of the timing policy that says what is asked for
 * @param override null unless the incident was last resolved against the gate
 */
public record GateView(
    boolean open,
    List<Check> missing,
    List<CheckView> checks,
    long stabilitySeconds,
    @Nullable Instant stableAt,
    int timingVersion,
    @Nullable GateOverride override) {

  /**
   * One check.
   *
   * @param attested whether a person vouches for it; else it is computed
   * @param finding why it is met or not, as a stable word; {@code explanation} says it to the
   *     reader
   * @param evidence null when nobody said anything
   * @param measurements figures that speak for it; empty when none are configured
   */
  public record CheckView(
      Check check,
      String name,
      boolean attested,
      boolean required,
      boolean met,
      String finding,
      String explanation,
      @Nullable EvidenceView evidence,
      List<MeasurementView> measurements) {}

  /**
   * What the metrics system said.
   *
   * @param service name of the service that it is about; empty for none in particular
   * @param value null when it could not be had
   * @param failure why it could not be had, in words; null when it could
   */
  public record MeasurementView(
      String name,
      String service,
      @Nullable BigDecimal value,
      GateQuery.Comparison comparison,
      BigDecimal threshold,
      boolean met,
      Instant at,
      @Nullable String failure) {
    static MeasurementView from(Measurement measurement, Locale locale) {
      return new MeasurementView(
          measurement.name(),
          measurement.service(),
          measurement.value(),
          measurement.comparison(),
          measurement.threshold(),
          measurement.met(),
          measurement.at(),
          measurement.failure() == null
              ? null
              : Texts.of("incident").text(locale, "measured." + measurement.failure()));
    }
  }

  /** What somebody said about a check. */
  public record EvidenceView(boolean met, @Nullable String note, Instant at, Who by) {}

  public static GateView from(
      Gate gate,
      PolicyVersion<TimingPolicy> timing,
      @Nullable GateOverride override,
      Locale locale) {
    return new GateView(
        gate.isOpen(),
        gate.missing().stream().map(CheckResult::check).toList(),
        gate.checks().stream().map(check -> view(check, gate, locale)).toList(),
        timing.definition().stabilitySeconds(),
        gate.stableAt(),
        timing.version(),
        override);
  }

  private static CheckView view(CheckResult result, Gate gate, Locale locale) {
    var texts = Texts.of("incident");
    var evidence = result.evidence();
    return new CheckView(
        result.check(),
        texts.text(locale, "check." + result.check()),
        result.check().isAttested(),
        result.required(),
        result.met(),
        result.finding(),
        texts.text(locale, "finding." + result.finding(), Map.of("open", gate.openAlerts())),
        evidence == null
            ? null
            : new EvidenceView(evidence.met(), evidence.note(), evidence.at(), evidence.by()),
        result.measurements().stream()
            .map(figure -> MeasurementView.from(figure, locale))
            .toList());
  }
}
