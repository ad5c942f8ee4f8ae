package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.NewOverride;
import dev.muster.oncall.schedule.OverrideKind;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.time.SaneTime;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception from the layers in {@code [startsAt, endsAt)}.
 *
 * @param kind everybody is replaced when left out
 * @param originalId whose place it is about, for REPLACE and REMOVE
 * @param personId who comes, unless the kind is REMOVE
 * @param layerId the only layer that it is about; all when left out
 * @param policyId the only escalation policy that sees it; everywhere when left out
 */
public record OverrideRequest(
    @Nullable OverrideKind kind,
    @Nullable UUID originalId,
    @Nullable UUID personId,
    @Nullable UUID layerId,
    @Nullable UUID policyId,
    @NotNull @SaneTime Instant startsAt,
    @NotNull @SaneTime Instant endsAt) {

  /**
   * @throws ProblemException 422 {@code override.bad-people} when the kind and the people do not go
   *     together
   */
  NewOverride override() {
    var meant = kind == null ? OverrideKind.REPLACE_ALL : kind;
    check(meant);
    return new NewOverride(
        meant,
        originalId,
        personId,
        layerId,
        policyId,
        null,
        startsAt.truncatedTo(ChronoUnit.MICROS),
        endsAt.truncatedTo(ChronoUnit.MICROS));
  }

  private void check(OverrideKind meant) {
    var aboutOne = meant == OverrideKind.REPLACE || meant == OverrideKind.REMOVE;
    var errors = new ArrayList<FieldError>();
    requires(aboutOne, originalId, "originalId", meant, errors);
    requires(meant != OverrideKind.REMOVE, personId, "personId", meant, errors);
    if (layerId != null && policyId != null) {
      errors.add(new FieldError("policyId", "exclusive", "goes not together with layerId"));
    }
    if (originalId != null && originalId.equals(personId)) {
      errors.add(new FieldError("personId", "other", "must be somebody else than originalId"));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "override.bad-people",
              "The kind of override and its people do not go together",
              errors.toArray(FieldError[]::new)));
    }
  }

  private static void requires(
      boolean required, UUID id, String field, OverrideKind kind, List<FieldError> errors) {
    if (required && id == null) {
      errors.add(new FieldError(field, "required", "is needed for " + kind));
    } else if (!required && id != null) {
      errors.add(new FieldError(field, "absent", "makes no sense for " + kind));
    }
  }
}
