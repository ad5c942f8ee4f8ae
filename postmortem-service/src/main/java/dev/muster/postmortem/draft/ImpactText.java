package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.Impact;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The impact figures of an incident as Markdown; figures that nobody knows are left out. */
final class ImpactText {
  private ImpactText() {}

  static String of(DraftSource source, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    if (!source.services().isEmpty()) {
      lines.add(
          phrases.text(
              "impact.services",
              "services",
              String.join(", ", source.services().stream().map(Markdown::escape).toList())));
    }
    Impact impact = source.facts().impact();
    if (impact == null) {
      return Markdown.bullets(lines);
    }
    figure(lines, phrases, "impact.users", impact.usersAffected());
    figure(lines, phrases, "impact.percent", impact.usersAffectedPercent());
    if (impact.revenuePerHour() != null) {
      lines.add(
          phrases.text(
              "impact.revenue",
              Map.of(
                  "amount",
                  impact.revenuePerHour().toPlainString(),
                  "currency",
                  impact.currency() == null ? "" : escape(impact.currency()))));
    }
    figure(lines, phrases, "impact.requests", impact.failedRequests());
    figure(lines, phrases, "impact.tickets", impact.supportTickets());
    if (!impact.regions().isEmpty()) {
      lines.add(
          phrases.text(
              "impact.regions",
              "regions",
              String.join(", ", impact.regions().stream().map(Markdown::escape).toList())));
    }
    String figures = Markdown.bullets(lines);
    return impact.summary() == null || impact.summary().isBlank()
        ? figures
        : escape(impact.summary()) + "\n\n" + figures;
  }

  private static void figure(List<String> lines, Phrases phrases, String key, Number figure) {
    if (figure != null) {
      lines.add(
          phrases.text(
              key,
              "figure",
              figure instanceof BigDecimal decimal ? decimal.toPlainString() : figure.toString()));
    }
  }
}
