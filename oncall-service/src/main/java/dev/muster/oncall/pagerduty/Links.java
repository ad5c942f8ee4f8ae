package dev.muster.oncall.pagerduty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the things that PagerDuty's clients read about can be found. */
@ApplicationScoped
public class Links {
  private final String publicUrl;
  private final String consoleUrl;

  Links(
      @ConfigProperty(name = "muster.public-url") String publicUrl,
      @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.publicUrl = publicUrl;
    this.consoleUrl = consoleUrl;
  }

  public WireReference schedule(UUID id, String name) {
    return new WireReference(
        id.toString(),
        "schedule_reference",
        name,
        self("schedules", id),
        consoleUrl + "/schedules/" + id);
  }

  public WireReference policy(UUID id, String name) {
    return new WireReference(
        id.toString(),
        "escalation_policy_reference",
        name,
        null,
        consoleUrl + "/escalation-policies");
  }

  public WireReference team(UUID id, String name) {
    return new WireReference(id.toString(), "team_reference", name, null, null);
  }

  /**
   * @param name null for somebody who is not known any more
   */
  public WireUser user(UUID id, String name) {
    return new WireUser(
        id.toString(),
        "user_reference",
        name == null ? "" : name,
        null,
        consoleUrl + "/people",
        null,
        null,
        null);
  }

  /** The address of one thing in the compatible API. */
  public String self(String plural, Object id) {
    return publicUrl + "/pagerduty/" + plural + "/" + id;
  }
}
