package dev.muster.postmortem.document.template;

import dev.muster.contracts.incident.IncidentFacts;

/** The kinds of incident that templates tell apart. */
public enum TemplateKind {
  INCIDENT,
  /** Restricted incidents. */
  SECURITY,
  DRILL;

  /** The kind of an incident; a restricted drill is a drill. */
  public static TemplateKind of(IncidentFacts facts) {
    if (facts.drill()) {
      return DRILL;
    }
    return facts.restricted() ? SECURITY : INCIDENT;
  }
}
