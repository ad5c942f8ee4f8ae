package dev.muster.postmortem.policy;

import java.util.List;

/** The agendas that Muster ships; each may be changed for one meeting or in the policy. */
public enum AgendaPreset {
  /** Root cause before what went well, and most of the time for what to do. */
  STANDARD(
      new AgendaItem("intro", 5),
      new AgendaItem("timeline", 10),
      new AgendaItem("root-cause", 10),
      new AgendaItem("went-well-and-wrong", 10),
      new AgendaItem("action-items", 20),
      new AgendaItem("wrap-up", 5)),
  /** AGD-01: the commander presents the timeline, most of the time for what to improve. */
  IMPROVEMENT(
      new AgendaItem("ground-rules", 5),
      new AgendaItem("timeline-by-commander", 10),
      new AgendaItem("went-well", 10),
      new AgendaItem("improve", 15),
      new AgendaItem("action-items", 15),
      new AgendaItem("wrap-up", 5)),
  /** AGD-02: the scribe presents, then 5 whys. */
  FIVE_WHYS(
      new AgendaItem("overview-by-scribe", 5),
      new AgendaItem("timeline", 15),
      new AgendaItem("five-whys", 10),
      new AgendaItem("went-well-and-wrong", 10),
      new AgendaItem("action-items", 15),
      new AgendaItem("lessons", 5));

  private final List<AgendaItem> items;

  AgendaPreset(AgendaItem... items) {
    this.items = List.of(items);
  }

  /** Its points in order. */
  public List<AgendaItem> items() {
    return items;
  }
}
