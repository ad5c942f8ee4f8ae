package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.AffectedCustomer;
import dev.muster.contracts.Impact;
import dev.muster.postmortem.incident.ImpactFigure;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The impact figures of an incident as Markdown; figures that nobody knows are left out. */
final class ImpactText {
  private ImpactText() {}

  /**
   * User, business and technical impact, each under its heading, none without a figure, and how the
   * figures went.
   */
  static String of(DraftSource source, Phrases phrases) {
    Impact impact = source.facts().impact();
    List<String> parts = new ArrayList<>();
    if (impact != null && impact.summary() != null && !impact.summary().isBlank()) {
      parts.add(escape(impact.summary()) + "\n");
    }
    if (impact != null) {
      part(parts, phrases, "impact.user", users(impact, phrases));
      part(parts, phrases, "impact.business", business(impact, phrases));
    }
    part(parts, phrases, "impact.technical", technical(source, phrases));
    String course = ImpactCourse.of(source.impact(), phrases);
    if (!course.isEmpty()) {
      parts.add(course);
    }
    return String.join("\n", parts);
  }

  private static void part(List<String> parts, Phrases phrases, String key, List<String> lines) {
    if (!lines.isEmpty()) {
      parts.add("### " + phrases.text(key) + "\n\n" + Markdown.bullets(lines));
    }
  }

  private static List<String> users(Impact impact, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    figure(lines, phrases, "impact.users", impact.usersAffected());
    figure(lines, phrases, "impact.percent", impact.usersAffectedPercent());
    names(lines, phrases, "impact.regions", "regions", impact.regions());
    names(
        lines,
        phrases,
        "impact.customers",
        "customers",
        impact.customers().stream().map(ImpactText::customer).toList());
    figure(lines, phrases, "impact.tickets", impact.supportTickets());
    figure(lines, phrases, "impact.mentions", impact.socialMentions());
    return lines;
  }

  private static List<String> business(Impact impact, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    money(lines, phrases, "impact.revenue", impact.revenuePerHour(), impact.currency());
    money(lines, phrases, "impact.delayed", impact.revenueDelayed(), impact.currency());
    money(lines, phrases, "impact.lost", impact.revenueLost(), impact.currency());
    figure(lines, phrases, "impact.hours", impact.supportHours());
    return lines;
  }

  private static List<String> technical(DraftSource source, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    names(lines, phrases, "impact.services", "services", source.services());
    Impact impact = source.facts().impact();
    if (impact != null) {
      figure(lines, phrases, "impact.errors", impact.errorRatePercent());
      figure(lines, phrases, "impact.response", impact.responseMillis());
      figure(lines, phrases, "impact.requests", impact.failedRequests());
      figure(lines, phrases, "impact.budget", impact.errorBudgetPercent());
      if (Boolean.TRUE.equals(impact.dataLoss())) {
        lines.add(phrases.text("impact.data-loss"));
      }
    }
    return lines;
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
              "amount",
              ImpactFigure.money(amount, currency == null ? null : escape(currency), phrases)));
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
      lines.add(phrases.text(key, "figure", figure));
    }
  }
}
