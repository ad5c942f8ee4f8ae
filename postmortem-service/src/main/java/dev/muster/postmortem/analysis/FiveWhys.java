package dev.muster.postmortem.analysis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asking why until the answer is about the system; an answer may have several answers of its own
 * (ANA-01).
 *
 * @param question how the first why is worded; null for plainly why
 */
public record FiveWhys(
    @NotBlank @Size(max = Limits.TEXT) String problem,
    @Nullable @Size(max = Limits.TEXT) String question,
    @NotNull @Size(max = Limits.NODES) List<@NotNull @Valid WhyAnswer> answers,
    @NotNull @Size(max = 40) List<@NotNull @Valid CorrectiveMeasure> measures) {

  public FiveWhys {
    answers = Lists.copy(answers);
    measures = Lists.copy(measures);
  }
}
