package dev.muster.oncall.checklist;

import java.util.List;
import java.util.Locale;

/** When people go through what; the words of the points are in the texts of each language. */
public enum ChecklistKind {
  /** SHF-01. */
  TWO_DAYS_BEFORE("review-schedule", "know-backup", "block-calendar", "recent-incidents"),
  /** SHF-02. */
  DAY_BEFORE("laptop-vpn", "notifications", "phone-charged", "dashboards", "planned-changes"),
  /** SHF-03. */
  START("say-start", "open-incidents", "deployments", "recent-postmortems", "access"),
  /** SHF-05. */
  AFTER_ALERT("update-ticket", "resolved", "false-positive", "root-cause", "runbook"),
  /** SHF-06. */
  END("say-end", "open-work", "concerns", "next-day-changes", "thanks");

  private final List<String> points;

  ChecklistKind(String... points) {
    this.points = List.of(points);
  }

  /** The keys of its points, in order. */
  public List<String> points() {
    return points;
  }

  /** The key under which its texts are found. */
  public String key() {
    return "checklist." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
