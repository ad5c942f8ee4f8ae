package dev.muster.comms.maintenance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What happens by itself.
 *
 * @param autoStart the work is in progress from the beginning of the window on
 * @param autoComplete the work is completed at the end of the window
 * @param componentsAtStart components are under maintenance while the work goes on
 * @param componentsAtEnd components are operational again when it is completed
 * @param remind subscribers are reminded an hour before
 * @param tellStart subscribers are told of the automatic start
 * @param tellEnd subscribers are told of the automatic completion
 */
@Embeddable
public record Switches(
    @Column(name = "auto_start") boolean autoStart,
    @Column(name = "auto_complete") boolean autoComplete,
    @Column(name = "components_at_start") boolean componentsAtStart,
    @Column(name = "components_at_end") boolean componentsAtEnd,
    boolean remind,
    @Column(name = "tell_start") boolean tellStart,
    @Column(name = "tell_end") boolean tellEnd) {
  /** Everything happens by itself. */
  public static final Switches ALL = new Switches(true, true, true, true, true, true, true);
}
