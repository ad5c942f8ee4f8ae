package dev.muster.incident.gate;

import dev.muster.incident.alert.AlertTable;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.timing.TimingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Looks at everything the resolution gate needs. */
@ApplicationScoped
public class Gates {
  private final AlertTable alerts;
  private final MeasurementTable measurements;
  private final InstantSource time;

  Gates(AlertTable alerts, MeasurementTable measurements, InstantSource time) {
    this.alerts = alerts;
    this.measurements = measurements;
    this.time = time;
  }

  /** The gate of an incident as of now. */
  public Gate of(Incident incident, TimingPolicy timing) {
    return GateCalculator.evaluate(
        new GateInputs(
            alerts.open(incident.id()),
            incident.monitoringSince(),
            incident.lastAlertAt(),
            incident.rootCause(),
            incident.evidence(),
            measurements.of(incident.id()),
            timing.gate(),
            timing.stability()),
        time.instant());
  }
}
