package dev.muster.comms.maintenance.api;

import dev.muster.comms.maintenance.Switches;

/**
 * What happens by itself; each is on when left out.
 *
 * @param autoStart in progress from the beginning of the window on
 * @param autoComplete completed at the end of the window
 * @param componentsAtStart components are under maintenance while the work goes on
 * @param componentsAtEnd components are operational again when it is completed
 * @param remind subscribers are reminded an hour before
 * @param tellStart subscribers are told of the automatic start
 * @param tellEnd subscribers are told of the automatic completion
 */
public record SwitchesBody(
    Boolean autoStart,
    Boolean autoComplete,
    Boolean componentsAtStart,
    Boolean componentsAtEnd,
    Boolean remind,
    Boolean tellStart,
    Boolean tellEnd) {

  static Switches chosen(SwitchesBody body) {
    return body == null ? Switches.ALL : body.switches();
  }

  static SwitchesBody from(Switches switches) {
    return new SwitchesBody(
        switches.autoStart(),
        switches.autoComplete(),
        switches.componentsAtStart(),
        switches.componentsAtEnd(),
        switches.remind(),
        switches.tellStart(),
        switches.tellEnd());
  }

  private Switches switches() {
    return new Switches(
        on(autoStart),
        on(autoComplete),
        on(componentsAtStart),
        on(componentsAtEnd),
        on(remind),
        on(tellStart),
        on(tellEnd));
  }

  private static boolean on(Boolean chosen) {
    return !Boolean.FALSE.equals(chosen);
  }
}
