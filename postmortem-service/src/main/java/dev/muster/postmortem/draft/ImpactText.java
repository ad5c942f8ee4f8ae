package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.AffectedCustomer;
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
    money(lines, phrases, "impact.revenue", impact.revenuePerHour(), impact.currency());
    money(lines, phrases, "impact.delayed", impact.revenueDelayed(), impact.currency());
    money(lines, phrases, "impact.lost", impact.revenueLost(), impact.currency());
    figure(lines, phrases, "impact.requests", impact.failedRequests());
    figure(lines, phrases, "impact.tickets", impact.supportTickets());
    figure(lines, phrases, "impact.hours", impact.supportHours());
    figure(lines, phrases, "impact.mentions", impact.socialMentions());
    figure(lines, phrases, "impact.budget", impact.errorBudgetPercent());
    names(lines, phrases, "impact.regions", "regions", impact.regions());
    names(
        lines,
        phrases,
        "impact.customers",
        "customers",
        impact.customers().stream().map(ImpactText::customer).toList());
    if (Boolean.TRUE.equals(impact.dataLoss())) {
      lines.add(phrases.text("impact.data-loss", Map.of()));
    }
    String figures = Markdown.bullets(lines);
    return impact.summary() == null || impact.summary().isBlank()
        ? figures
        : escape(impact.summary()) + "\n\n" + figures;
  }

  private static String customer(AffectedCustomer customer) {
    return customer.tier() == null
        ? customer.name()
        : customer.name() + " (" + customer.tier() + ")";
  }

  private static void money(
      List<String> lines, Phrases phrases, String key, BigDecimal amount, String currency) {
    if (amount != null) {
      lines.add(
          phrases.text(
              key,
              Map.of(
                  "amount",
                  amount.toPlainString(),
                  "currency",
                  currency == null ? "" : escape(currency))));
    }
  }

  private static void names(
      List<String> lines, Phrases phrases, String key, String argument, List<String> names) {
    if (!names.isEmpty()) {
      lines.add(
          phrases.text(
              key, argument, String.join(", ", names.stream().map(Markdown::escape).toList())));
    }
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
