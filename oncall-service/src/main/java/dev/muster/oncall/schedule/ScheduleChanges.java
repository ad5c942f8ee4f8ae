package dev.muster.oncall.schedule;

import dev.muster.oncall.escalation.PagingDirectory;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets those know who must follow a change of a schedule, in its transaction. */
@ApplicationScoped
class ScheduleChanges {
  private final PagingDirectory directory;
  private final ScheduleWatches watches;

  ScheduleChanges(PagingDirectory directory, ScheduleWatches watches) {
    this.directory = directory;
    this.watches = watches;
  }

  void added(Schedule schedule) {
    watches.add(schedule.id());
    directory.changed();
  }

  void changed(Schedule schedule) {
    watches.changed(schedule.id());
    directory.changed();
  }
}
