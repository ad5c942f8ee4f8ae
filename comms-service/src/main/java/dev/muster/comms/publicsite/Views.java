package dev.muster.comms.publicsite;

import dev.muster.comms.status.OverallStatus;
import java.time.Instant;
import java.util.List;

/** What the templates of the public pages are given: words and numbers, nothing to compute. */
final class Views {
  private Views() {}

  /**
   * What every page has; {@code stale}, {@code asOf}, {@code contact} may be null; {@code leave} is
   * where a session ends, null without one.
   */
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
      String css,
      Look look,
      String leave,
      String zone,
      String script) {
    /** Of a page with nothing but a message or a form. */
    static Head bare(String title, String name, String language, String base, Look look) {
      return new Head(
          title,
          name,
          null,
          language,
          List.of(),
          base,
          null,
          false,
          Icons.of(OverallStatus.OPERATIONAL),
          null,
          null,
          "",
          null,
          PublicTemplates.CSS,
          look,
          null,
          null,
          null);
    }
  }

  /** What a page has of its own; {@code css} is empty and the pictures are null for none. */
  record Look(
      String css, String logo, String logoDark, List<Link> headerLinks, List<Link> footerLinks) {}

  record Link(String label, String href) {}

  record Language(String tag, String name, String href, boolean current) {}

  record Overall(String icon, String text) {}

  /** {@code body} is HTML; empty for none. */
  record Notice(String tone, String title, String body) {}

  /** Components without a group share one that has nothing but {@code parts}. */
  record Group(String name, String description, String status, String label, List<Part> parts) {}

  /** {@code bars} is null for a component whose uptime is not shown. */
  record Part(
      String name, String description, String needs, String status, String label, Bars bars) {}

  record Bars(String uptime, String label, String span, List<Run> runs) {}

  /** Days in a row with one status; {@code title} is null when nothing happened. */
  record Run(String status, int x, int width, String title) {}

  /** {@code latest} is null while nothing was measured. */
  record Metric(String name, String description, String latest, List<Chart> charts) {}

  /** {@code path} is empty when nothing was measured; {@code alternative} says it in words. */
  record Chart(String label, int width, String path, String summary, String alternative) {}

  record Day(String label, List<Incident> incidents) {}

  record Month(String label, List<Incident> incidents) {}

  record Year(String label, List<MonthLink> months) {}

  record MonthLink(String month, String label) {}

  record Incident(
      String code,
      String title,
      String reference,
      String status,
      String impact,
      String impactLabel,
      Timed when,
      String affected,
      Timed next,
      Timed expected,
      String last,
      List<Update> updates) {}

  /**
   * Words that name a time, which a browser repeats in its reader's zone.
   *
   * @param at null when they name none
   * @param until null when they name only one
   */
  record Timed(String text, String at, String until) {
    static Timed none(String text) {
      return new Timed(text, null, null);
    }

    static Timed at(String text, Instant at) {
      return new Timed(text, at.toString(), null);
    }
  }

  /** An open incident in the frame for other people's pages. */
  record Embedded(String href, String title, String status) {}

  /** {@code corrected} is null for what was never corrected. */
  record Update(
      String status,
      String body,
      String iso,
      String time,
      List<Change> changes,
      String corrected,
      List<Earlier> earlier) {}

  /** Words that were corrected, with until when they stood there. */
  record Earlier(String until, String body) {}

  record Change(String name, String from, String to) {}
}
