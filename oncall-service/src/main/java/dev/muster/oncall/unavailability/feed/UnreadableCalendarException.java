package dev.muster.oncall.unavailability.feed;

/** A calendar that no time off can be read from; the message quotes nothing of it. */
final class UnreadableCalendarException extends Exception {
  private static final long serialVersionUID = 1L;

  private final FeedProblem problem;

  UnreadableCalendarException(FeedProblem problem, String message) {
    super(message);
    this.problem = problem;
  }

  FeedProblem problem() {
    return problem;
  }
}
