package dev.muster.incident.impact;

import dev.muster.contracts.Impact;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.i18n.Languages;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says what changed between two states of the impact, each figure before and after (IMP-02). */
public final class ImpactLine {
  private final NumberFormat numbers;

  private ImpactLine(Locale locale) {
    numbers = NumberFormat.getInstance(locale);
  }

  /**
   * @param before null when nothing was known
   */
  public static Line between(Impact before, Impact after) {
    var phrase = new HashMap<String, String>();
    for (var locale : Languages.all()) {
      var parts = new ImpactLine(locale).parts(before == null ? Impact.UNKNOWN : before, after);
      phrase.put(locale.getLanguage(), join(parts, locale));
    }
    return Line.of("impact.changed").phrase("figures", phrase);
  }

  private List<Line> parts(Impact before, Impact after) {
    var parts = new ArrayList<Line>();
    if (!Objects.equals(before.summary(), after.summary()) && after.summary() != null) {
      parts.add(Line.of("impact.summary").value("after", after.summary()));
    }
    add(parts, "impact.users", before.usersAffected(), after.usersAffected(), "");
    add(parts, "impact.users", before.usersAffectedPercent(), after.usersAffectedPercent(), "%");
    var money = after.currency() == null ? "" : " " + after.currency();
    add(parts, "impact.revenue", before.revenuePerHour(), after.revenuePerHour(), money);
    add(parts, "impact.delayed", before.revenueDelayed(), after.revenueDelayed(), money);
    add(parts, "impact.lost", before.revenueLost(), after.revenueLost(), money);
    add(parts, "impact.errors", before.errorRatePercent(), after.errorRatePercent(), "%");
    add(parts, "impact.response", before.responseMillis(), after.responseMillis(), "");
    add(parts, "impact.requests", before.failedRequests(), after.failedRequests(), "");
    add(parts, "impact.tickets", before.supportTickets(), after.supportTickets(), "");
    add(parts, "impact.hours", before.supportHours(), after.supportHours(), "");
    add(parts, "impact.mentions", before.socialMentions(), after.socialMentions(), "");
    add(parts, "impact.budget", before.errorBudgetPercent(), after.errorBudgetPercent(), "%");
    add(parts, "impact.regions", joined(before.regions()), joined(after.regions()), "");
    add(parts, "impact.customers", customers(before), customers(after), "");
    if (Boolean.TRUE.equals(after.dataLoss()) && !Boolean.TRUE.equals(before.dataLoss())) {
      parts.add(Line.of("impact.data-loss"));
    }
    return parts;
  }

  private void add(List<Line> parts, String key, Object before, Object after, String unit) {
    if (!Objects.equals(before, after)) {
      parts.add(
          Line.of(key).value("before", shown(before, unit)).value("after", shown(after, unit)));
    }
  }

  private String shown(Object figure, String unit) {
    if (figure == null || figure.equals("")) {
      return "–";
    }
    return (figure instanceof Number number ? numbers.format(number) : figure) + unit;
  }

  private static String join(List<Line> parts, Locale locale) {
    return parts.isEmpty()
        ? "–"
        : parts.stream().map(part -> part.in(locale)).collect(Collectors.joining("; "));
  }

  private static String customers(Impact impact) {
    return joined(
        impact.customers().stream()
            .map(each -> each.tier() == null ? each.name() : each.name() + " (" + each.tier() + ")")
            .toList());
  }

  private static String joined(List<String> names) {
    return String.join(", ", names);
  }
}
