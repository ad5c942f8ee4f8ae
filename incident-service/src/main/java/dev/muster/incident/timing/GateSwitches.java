package dev.muster.incident.timing;

/** Which checks of the resolution gate are asked for (RES-01); all by default. */
public record GateSwitches(
    boolean metricsAtBaseline,
    boolean alertsCleared,
    boolean reportsStopped,
    boolean rootCauseKnown,
    boolean stable) {

  public static final GateSwitches ALL = new GateSwitches(true, true, true, true, true);
}
