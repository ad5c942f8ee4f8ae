package dev.muster.incident.gate;

import java.math.BigDecimal;

/** The metrics system of the installation. */
public interface Metrics {
  /**
   * The one number that answers a query, now.
   *
   * @throws NoFigureException when it cannot be had
   */
  BigDecimal value(String promql) throws NoFigureException;

  /** Why there is no figure. */
  enum Failure {
    NOTHING_FOUND,
    SEVERAL_SERIES,
    NOT_A_NUMBER,
    REFUSED,
    AWAY
  }

  /** There is no figure. */
  final class NoFigureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    public NoFigureException(Failure failure, Throwable cause) {
      super(failure.name(), cause);
      this.failure = failure;
    }

    public NoFigureException(Failure failure) {
      this(failure, null);
    }

    public Failure failure() {
      return failure;
    }
  }
}
