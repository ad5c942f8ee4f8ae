package dev.muster.oncall.setup.api;

import dev.muster.oncall.escalation.Unreached;
import dev.muster.oncall.setup.Setup;
import dev.muster.platform.i18n.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is still missing until alerts wake people.
 *
 * @param ready whether every step is done and every service reaches somebody
 */
public record SetupResponse(boolean ready, List<StepResponse> steps, List<Warning> warnings) {
  private static final Texts TEXTS = Texts.of("oncall");

  /** A step of the way, in the reader's language. */
  public record StepResponse(Setup.Step step, String title, boolean done) {}

  /**
   * A service whose alerts would page nobody.
   *
   * @param from when that begins; null when it is so now
   * @param message in the reader's language
   * @param reasons one for each target that leads to nobody
   */
  public record Warning(
      UUID serviceId,
      String serviceName,
      @Nullable Instant from,
      String message,
      List<Unreached> reasons) {}

  static SetupResponse from(
      Map<Setup.Step, Boolean> steps, List<Setup.Warning> warnings, Locale language) {
    return new SetupResponse(
        warnings.isEmpty() && !steps.containsValue(false),
        steps.entrySet().stream()
            .map(
                step ->
                    new StepResponse(
                        step.getKey(),
                        text(language, "setup.step.", step.getKey()),
                        step.getValue()))
            .toList(),
        warnings.stream().map(warning -> warning(warning, language)).toList());
  }

  private static Warning warning(Setup.Warning warning, Locale language) {
    var reasons =
        warning.hole().reasons().stream()
            .map(
                reason ->
                    TEXTS.text(
                        language,
                        key("setup.reason.", reason.reason()),
                        Map.of("subject", reason.subject())))
            .distinct()
            .toList();
    var message =
        TEXTS.text(
            language,
            warning.now() ? "setup.warning.now" : "setup.warning.later",
            Map.of("service", warning.serviceName(), "reasons", String.join("; ", reasons)));
    return new Warning(
        warning.serviceId(),
        warning.serviceName(),
        warning.now() ? null : warning.hole().from(),
        message,
        warning.hole().reasons());
  }

  private static String text(Locale language, String prefix, Enum<?> value) {
    return TEXTS.text(language, key(prefix, value));
  }

  private static String key(String prefix, Enum<?> value) {
    return prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
