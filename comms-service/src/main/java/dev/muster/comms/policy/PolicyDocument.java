package dev.muster.comms.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.contracts.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policy as administrators write it and as it is stored; every duration is in seconds.
 *
 * @param clocks what ships when left out; so the checks, the subjects and the approval
 * @param support where support hears of incidents; nobody when left out
 */
public record PolicyDocument(
    @NotNull PublicTitle publicTitle,
    @NotNull @Valid Severities severities,
    @Valid ClockRulesDocument clocks,
    @Valid PublishingChecksDocument checks,
    @Valid SubjectFormatsDocument subjects,
    @Valid ApprovalRulesDocument approval,
    @Size(max = 20) List<@NotNull @Valid SupportRecipientDocument> support) {

  /** One rule for each severity. */
  public record Severities(
      @NotNull @Valid Rule SEV1,
      @NotNull @Valid Rule SEV2,
      @NotNull @Valid Rule SEV3,
      @NotNull @Valid Rule SEV4) {}

  /**
   * The rule of one severity; a null duration means that nothing is owed.
   *
   * @param publishAtOnce how earlier versions said {@code publish}; never answered
   */
  public record Rule(
      @NotNull @Valid PublishRuleDocument publish,
      @JsonInclude(Include.NON_NULL) Boolean publishAtOnce,
      @NotNull ComponentStatus componentStatus,
      @NotNull ComponentStatus whileMonitoring,
      @Min(10) @Max(604_800) Long firstPublicPostSeconds,
      @Min(10) @Max(604_800) Long publicCadenceSeconds,
      @Min(10) @Max(604_800) Long internalCadenceSeconds,
      @NotNull Boolean tellManagers) {
    public Rule {
      if (publish == null && publishAtOnce != null) {
        publish = PublishRuleDocument.of(publishAtOnce);
      }
      publishAtOnce = null;
    }

    SeverityRule toRule() {
      return new SeverityRule(
          publish.toRule(),
          componentStatus,
          whileMonitoring,
          duration(firstPublicPostSeconds),
          duration(publicCadenceSeconds),
          duration(internalCadenceSeconds),
          tellManagers);
    }

    private static Duration duration(Long seconds) {
      return Optional.ofNullable(seconds).map(Duration::ofSeconds).orElse(null);
    }
  }

  /** The policy that this document means. */
  public CommsPolicy toPolicy(int version) {
    Map<Severity, SeverityRule> rules = new EnumMap<>(Severity.class);
    rules.put(Severity.SEV1, severities.SEV1().toRule());
    rules.put(Severity.SEV2, severities.SEV2().toRule());
    rules.put(Severity.SEV3, severities.SEV3().toRule());
    rules.put(Severity.SEV4, severities.SEV4().toRule());
    return new CommsPolicy(
        version,
        publicTitle,
        rules,
        clocks == null ? ClockRules.STANDARD : clocks.toRules(),
        checks == null ? PublishingChecks.STANDARD : checks.toChecks(),
        subjects == null ? SubjectFormats.STANDARD : subjects.toFormats(),
        approval == null ? ApprovalRules.STANDARD : approval.toRules(),
        Optional.ofNullable(support).orElse(List.of()).stream()
            .map(SupportRecipientDocument::toRecipient)
            .toList());
  }
}
