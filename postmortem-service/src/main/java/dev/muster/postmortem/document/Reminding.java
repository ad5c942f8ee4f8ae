package dev.muster.postmortem.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** When a post-mortem is looked at next for what is late, and how often it was said. */
@Embeddable
class Reminding {
  @Column(name = "reminder_at")
  private Instant at;

  @Column(name = "reminders_sent")
  private int sent;

  @Enumerated(EnumType.STRING)
  @Column(name = "reminder_step")
  private LateStep step;

  @Column(name = "reminders_in_all")
  private int inAll;

  @Column(name = "waiting")
  private boolean waiting;

  /** Looks for the first time at {@code at}. */
  static Reminding from(Instant at) {
    Reminding reminding = new Reminding();
    reminding.at = at;
    return reminding;
  }

  int count(LateStep late) {
    sent = late == step ? sent + 1 : 1;
    step = late;
    inAll++;
    return sent;
  }

  void at(Instant next) {
    at = waiting ? null : next;
  }

  void by(Instant latest) {
    at(at == null || latest.isBefore(at) ? latest : at);
  }

  /** Says nothing until it goes on. */
  void pause() {
    waiting = true;
    at = null;
  }

  /** Goes on from the beginning. */
  void resume(Instant next) {
    waiting = false;
    sent = 0;
    inAll = 0;
    step = null;
    at = next;
  }

  int inAll() {
    return inAll;
  }

  boolean isWaiting() {
    return waiting;
  }
}
