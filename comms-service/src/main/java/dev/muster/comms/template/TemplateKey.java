package dev.muster.comms.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every text we send or publish by ourselves, with the variables that it may use. */
public enum TemplateKey {
  POST_TITLE("post.title", false, Variables.POST),
  POST_INVESTIGATING("post.investigating", false, Variables.POST),
  POST_IDENTIFIED("post.identified", false, Variables.POST),
  POST_MONITORING("post.monitoring", false, Variables.POST),
  POST_RESOLVED("post.resolved", false, Variables.POST),
  POST_CANCELLED("post.cancelled", false, Variables.POST),
  POST_IMPACT("post.impact", false, Variables.POST),
  SUBSCRIBER_CONFIRM("subscriber.confirm", true, Set.of("page", "pageUrl", "confirmUrl", "hours")),
  SUBSCRIBER_ALREADY("subscriber.already", true, Set.of("page", "pageUrl", "unsubscribeUrl")),
  SUBSCRIBER_UPDATE(
      "subscriber.update",
      true,
      Set.of(
          "page",
          "pageUrl",
          "postUrl",
          "unsubscribeUrl",
          "title",
          "status",
          "body",
          "components",
          "reference",
          "number",
          "time",
          "nextUpdate",
          "contact",
          "resolved")),
  PERSON_CADENCE_MISSED(
      "person.cadence-missed",
      true,
      Set.of(
          "name",
          "reference",
          "title",
          "severity",
          "internal",
          "public",
          "dueAt",
          "escalation",
          "drill",
          "incidentUrl")),
  PERSON_INCIDENT_DECLARED("person.incident-declared", true, Variables.INCIDENT),
  PERSON_INCIDENT_RESOLVED("person.incident-resolved", true, Variables.INCIDENT),
  PERSON_POSTMORTEM_DRAFTED(
      "person.postmortem-drafted",
      true,
      Set.of("name", "reference", "title", "dueAt", "postmortemUrl")),
  PERSON_POSTMORTEM_REVIEW_DUE(
      "person.postmortem-review-due",
      true,
      Set.of("name", "reference", "title", "dueAt", "publishDueAt", "reminder", "postmortemUrl")),
  PERSON_POSTMORTEM_PUBLISHED(
      "person.postmortem-published",
      true,
      Set.of("name", "reference", "title", "by", "postmortemUrl")),
  PERSON_ACTION_ITEM_ASSIGNED("person.action-item-assigned", true, Variables.ACTION_ITEM),
  PERSON_ACTION_ITEM_DUE("person.action-item-due", true, Variables.ACTION_ITEM),
  PERSON_ACTION_ITEM_OVERDUE("person.action-item-overdue", true, Variables.LATE_ACTION_ITEM);

  private final String key;
  private final boolean subject;
  private final Set<String> variables;

  TemplateKey(String key, boolean subject, Set<String> variables) {
    this.key = key;
    this.subject = subject;
    this.variables = variables;
  }

  /** The stable name, such as {@code subscriber.update}. */
  public String key() {
    return key;
  }

  /** Whether it is mail and so has a subject. */
  public boolean hasSubject() {
    return subject;
  }

  /** The names it may use, in alphabetical order. */
  public List<String> variables() {
    return variables.stream().sorted().toList();
  }

  boolean knows(String variable) {
    return variables.contains(variable);
  }

  /** The template of that name, if there is one. */
  public static Optional<TemplateKey> find(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  private static final class Variables {
    static final Set<String> POST =
        Set.of("components", "severity", "reference", "page", "contact", "several");
    static final Set<String> INCIDENT =
        Set.of(
            "name",
            "reference",
            "title",
            "summary",
            "severity",
            "services",
            "commander",
            "declaredAt",
            "resolvedAt",
            "duration",
            "incidentUrl");
    static final Set<String> ACTION_ITEM =
        Set.of("name", "reference", "title", "dueOn", "priority", "reminder", "actionItemUrl");
    static final Set<String> LATE_ACTION_ITEM =
        Set.of(
            "name",
            "yours",
            "owner",
            "reference",
            "title",
            "dueOn",
            "priority",
            "reminder",
            "actionItemUrl");
  }
}
