package dev.muster.postmortem.importing;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.action.Payoff;
import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Decides which action item becomes of what a document says. */
@ApplicationScoped
class ItemPlanner {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 10_000;
  private static final int YEARS_AHEAD = 2;

  private final Sql sql;
  private final InstantSource time;

  ItemPlanner(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** The items of a document beside those that the post-mortem has. */
  List<ImportPlan.PlannedItem> plan(Imported document, List<ActionItem> present) {
    List<String> titles = present.stream().map(item -> same(item.title())).toList();
    Phrases phrases = Wording.in(document.language());
    List<ImportPlan.PlannedItem> planned = new ArrayList<>();
    for (int i = 0; i < document.paper().tasks().size(); i++) {
      Paper.Task task = document.paper().tasks().get(i);
      String title = cut(task.title(), LONGEST_TITLE);
      UUID owner = one("select id from catalog_person where active and name = ?", task.owner());
      UUID team = owner == null ? team(task.owner()) : null;
      planned.add(
          new ImportPlan.PlannedItem(
              task,
              title,
              description(task, document.details().get(i), owner != null || team != null, phrases),
              owner,
              team,
              priority(task),
              due(task),
              payoff(task),
              titles.contains(same(title))));
    }
    return planned;
  }

  private UUID team(String name) {
    return one(
        """
        select t.id from catalog_team t
        where not t.deleted and t.name = ? and exists (
          select 1 from catalog_person p where p.active and p.id = any (t.manager_ids))
        """,
        name);
  }

  private UUID one(String query, String name) {
    if (name.isBlank()) {
      return null;
    }
    List<UUID> ids = sql.query(query, row -> row.getObject("id", UUID.class), name.strip());
    return ids.size() == 1 ? ids.get(0) : null;
  }

  private static ActionItemPriority priority(Paper.Task task) {
    return ImportWords.shipped().priority(task.priority()).orElse(ActionItemPriority.P2);
  }

  private static Payoff payoff(Paper.Task task) {
    return new Payoff(level(task.impact()), level(task.effort()));
  }

  private static Level level(String name) {
    return ImportWords.shipped().level(name).orElse(null);
  }

  private LocalDate due(Paper.Task task) {
    try {
      LocalDate day = LocalDate.parse(task.due().strip());
      LocalDate today = time.instant().atZone(ZoneOffset.UTC).toLocalDate();
      return day.isAfter(today) && day.isBefore(today.plusYears(YEARS_AHEAD)) ? day : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** What the document says and the item has no place for. */
  private String description(Paper.Task task, String details, boolean ownerKnown, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    if (task.title().codePointCount(0, task.title().length()) > LONGEST_TITLE) {
      lines.add(Markdown.escape(task.title()) + "\n");
    }
    if (!details.isBlank()) {
      lines.add(details + "\n");
    }
    said(lines, phrases.text("action.owner"), ownerKnown ? "" : task.owner());
    said(
        lines,
        phrases.text("action.priority"),
        ImportWords.shipped().priority(task.priority()).isPresent() ? "" : task.priority());
    said(lines, phrases.text("action.impact"), level(task.impact()) == null ? task.impact() : "");
    said(lines, phrases.text("action.effort"), level(task.effort()) == null ? task.effort() : "");
    said(lines, phrases.text("action.due"), due(task) == null ? task.due() : "");
    said(
        lines,
        phrases.text("action.status"),
        task.status().equals(phrases.text("action.status." + ActionItemStatus.PROPOSED))
            ? ""
            : task.status());
    said(lines, phrases.text("action.evidence"), task.evidence());
    return cut(String.join("\n", lines).strip(), LONGEST_DESCRIPTION);
  }

  private static void said(List<String> lines, String label, String value) {
    if (!value.isBlank()) {
      lines.add("- " + label + ": " + Markdown.escape(value));
    }
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  private static String same(String title) {
    return title.strip().replaceAll("\\s+", " ");
  }
}
