package dev.muster.postmortem.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.contracts.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a metric counts, from where to where, and what it should come to.
 *
 * @param name what it is called
 * @param explanation what it says, in words
 * @param from the milestone where a duration begins; null for other kinds, like {@code to}
 * @param severities only incidents of these; all when empty, like {@code teamIds} and {@code
 *     serviceIds}
 * @param targets by severity, in the unit of the kind; go before {@code target}
 * @param target for all severities; null for none
 * @param policyTarget the target of the policy in force that counts instead; null for its own
 * @param position where it stands among the others, the lowest first
 */
public record MetricDefinition(
    @NotNull MetricKind kind,
    @NotNull @Valid MetricTexts name,
    @NotNull @Valid MetricTexts explanation,
    @Nullable Moment from,
    @Nullable Moment to,
    @Size(max = 4) List<@NotNull Severity> severities,
    @Size(max = 100) List<@NotNull UUID> teamIds,
    @Size(max = 100) List<@NotNull UUID> serviceIds,
    Map<@NotNull Severity, @NotNull @Positive @Digits(integer = 12, fraction = 4) BigDecimal>
        targets,
    @Nullable @Positive @Digits(integer = 12, fraction = 4) BigDecimal target,
    @Nullable PolicyTarget policyTarget,
    @NotNull Better better,
    @Min(0) @Max(100_000) int position) {

  public MetricDefinition {
    severities = severities == null ? List.of() : severities;
    teamIds = teamIds == null ? List.of() : teamIds;
    serviceIds = serviceIds == null ? List.of() : serviceIds;
    targets = targets == null ? Map.of() : targets;
  }

  /** The same in both languages of the interface. */
  public record MetricTexts(
      @NotBlank @Size(max = 1000) String en, @NotBlank @Size(max = 1000) String ru) {}

  /** Which way is good; the target itself is not. */
  public enum Better {
    LOWER,
    HIGHER;

    <T extends Comparable<T>> boolean than(T value, T target) {
      int order = value.compareTo(target);
      return this == LOWER ? order < 0 : order > 0;
    }
  }

  /** The targets that stand in the policy. */
  public enum PolicyTarget {
    ACKNOWLEDGE,
    IDENTIFY,
    RESOLVE,
    ON_TIME
  }

  /** Whether durations, and they alone, name where they begin and end, in that order. */
  @AssertTrue(message = "a DURATION names from and a later to; other kinds name neither")
  @JsonIgnore
  public boolean isFromBeforeTo() {
    return kind == MetricKind.DURATION
        ? from != null && to != null && from.compareTo(to) < 0
        : from == null && to == null;
  }

  /** Whether a share is measured against a share. */
  @AssertTrue(message = "the target of a share lies between 0 and 1")
  @JsonIgnore
  public boolean isTargetInItsUnit() {
    return kind == null
        || kind.unit() != MetricKind.MetricUnit.SHARE
        || (isShare(target) && targets.values().stream().allMatch(MetricDefinition::isShare));
  }

  private static boolean isShare(BigDecimal value) {
    return value == null || value.compareTo(BigDecimal.ONE) <= 0;
  }
}
