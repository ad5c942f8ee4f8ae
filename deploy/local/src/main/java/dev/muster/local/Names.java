package dev.muster.local;

import java.util.List;

/** Names of the parts, as they appear in options, log files and progress lines. */
public final class Names {
  public static final String POSTGRES = "postgres";
  public static final String KAFKA = "kafka";
  public static final String KEYCLOAK = "keycloak";
  public static final String MAIL = "mail";
  public static final String INCIDENT = "incident";
  public static final String ONCALL = "oncall";
  public static final String COMMS = "comms";
  public static final String POSTMORTEM = "postmortem";
  public static final String CONSOLE = "console";

  /** The four services, each with a database and a confidential client of its own. */
  public static final List<String> SERVICES = List.of(ONCALL, INCIDENT, COMMS, POSTMORTEM);

  /** Every part, in the order in which they are listed to people. */
  public static final List<String> PARTS =
      List.of(POSTGRES, KAFKA, KEYCLOAK, MAIL, ONCALL, INCIDENT, COMMS, POSTMORTEM, CONSOLE);

  private Names() {}
}
