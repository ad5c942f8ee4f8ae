package dev.muster.comms.publicsite;

import java.util.List;

/** What the templates of the public pages are given: words and numbers, nothing to compute. */
final class Views {
  private Views() {}

  /** What every page has; {@code stale}, {@code asOf}, {@code contact} may be null. */
  record Head(
      String title,
      String name,
      String description,
      String language,
      List<Language> languages,
      String base,
      String canonical,
      boolean feed,
      String icon,
      String stale,
      String asOf,
      String times,
      String contact,
      String css) {}

  record Language(String tag, String name, String href, boolean current) {}

  record Overall(String icon, String text) {}

  /** {@code name} is null for components without a heading. */
  record Group(String name, String status, String label, List<Part> parts) {}

  record Part(
      String code,
      String name,
      String description,
      String status,
      String label,
      String uptime,
      String uptimeLabel,
      String span,
      List<Run> runs) {}

  /** Days in a row with one status; {@code title} is null when nothing happened. */
  record Run(String status, int x, int width, String title) {}

  record Day(String label, List<Incident> incidents) {}

  record Month(String label, List<Incident> incidents) {}

  record Incident(
      String code,
      String title,
      String reference,
      String status,
      String impact,
      String impactLabel,
      String when,
      String affected,
      String next,
      String last,
      List<Update> updates) {}

  record Update(String status, String body, String iso, String time, List<Change> changes) {}

  record Change(String name, String from, String to) {}
}
