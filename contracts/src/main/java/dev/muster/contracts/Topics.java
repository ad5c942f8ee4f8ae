package dev.muster.contracts;

/** Names of the topics. */
public final class Topics {
  public static final String CATALOG = "muster.catalog";
  public static final String ALERTS = "muster.alerts";
  public static final String PAGES = "muster.pages";
  public static final String SHIFTS = "muster.shifts";
  public static final String INCIDENTS = "muster.incidents";
  public static final String COMMUNICATIONS = "muster.communications";
  public static final String POSTMORTEMS = "muster.postmortems";

  private Topics() {}
}
