package dev.muster.incident.gate;

import dev.muster.platform.i18n.Languages;
import dev.muster.platform.i18n.Texts;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The gate holds an incident back; 409 {@code incident.gate-not-met} naming each check (RES-02).
 */
public final class GateNotMet extends ProblemException {
  private static final long serialVersionUID = 1L;

  public GateNotMet(Gate gate) {
    super(
        Problem.conflict(
            "incident.gate-not-met",
            "Not met: "
                + gate.missing().stream()
                    .map(missing -> missing.check().name())
                    .collect(Collectors.joining(", ")),
            gate.missing().stream()
                .map(
                    missing ->
                        new FieldError(
                            missing.check().name(),
                            missing.finding(),
                            Texts.of("incident")
                                .text(
                                    Languages.standard(),
                                    "finding." + missing.finding(),
                                    Map.of("open", gate.openAlerts()))))
                .toArray(FieldError[]::new)));
  }
}
