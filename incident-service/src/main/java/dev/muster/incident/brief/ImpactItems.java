package dev.muster.incident.brief;

import dev.muster.contracts.AffectedCustomer;
import dev.muster.contracts.Impact;
import dev.muster.incident.brief.Brief.Item;
import dev.muster.incident.timeline.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of the impact, figure by figure. */
final class ImpactItems {
  private final List<Item> items = new ArrayList<>();

  private ImpactItems() {}

  /**
   * @param impact null while nothing is known
   */
  static List<Item> of(Impact impact) {
    var known = new ImpactItems();
    if (impact != null) {
      known.add(impact);
    }
    return known.items;
  }

  private void add(Impact impact) {
    var money = impact.currency() == null ? "" : " " + impact.currency();
    if (impact.summary() != null) {
      items.add(Item.of(Line.of("brief.words").value("text", impact.summary())));
    }
    if (Boolean.TRUE.equals(impact.dataLoss())) {
      items.add(new Item(Line.of("brief.data-loss"), null, true));
    }
    figure("users", impact.usersAffected(), "");
    figure("users", impact.usersAffectedPercent(), " %");
    figure("revenue", impact.revenuePerHour(), money);
    figure("delayed", impact.revenueDelayed(), money);
    figure("lost", impact.revenueLost(), money);
    figure("errors", impact.errorRatePercent(), " %");
    figure("response", impact.responseMillis(), " ms");
    figure("requests", impact.failedRequests(), "");
    figure("tickets", impact.supportTickets(), "");
    figure("budget", impact.errorBudgetPercent(), " %");
    figure("regions", joined(impact.regions()), "");
    figure(
        "customers", joined(impact.customers().stream().map(AffectedCustomer::name).toList()), "");
  }

  private void figure(String name, Object figure, String unit) {
    if (figure != null) {
      items.add(Item.of(Line.of("brief." + name).value("value", figure + unit)));
    }
  }

  /** Null for none. */
  private static String joined(List<String> names) {
    return names.isEmpty() ? null : names.stream().collect(Collectors.joining(", "));
  }
}
