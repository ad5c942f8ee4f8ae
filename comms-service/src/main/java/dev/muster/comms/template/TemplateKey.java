package dev.muster.comms.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that we send or publish by ourselves, or offer to those who do: one entry of the
 * catalogue.
 *
 * @param key the stable name, {@code <audience>.<what>}, such as {@code subscriber.update}
 * @param hasSubject whether it is mail
 * @param names what may stand in its texts: its variables, and the fields of those that are lists
 * @param covers the requirements that it meets, such as {@code TPL-01}
 */
public record TemplateKey(
    String key, boolean hasSubject, Set<String> declared, Set<String> names, List<String> covers) {
  public static final TemplateKey POST_TITLE = shipped("post.title");
  public static final TemplateKey POST_INVESTIGATING = shipped("post.investigating");
  public static final TemplateKey POST_IDENTIFIED = shipped("post.identified");
  public static final TemplateKey POST_MONITORING = shipped("post.monitoring");
  public static final TemplateKey POST_RESOLVED = shipped("post.resolved");
  public static final TemplateKey POST_CANCELLED = shipped("post.cancelled");
  public static final TemplateKey POST_IMPACT = shipped("post.impact");
  public static final TemplateKey MAINTENANCE_REMINDER = shipped("maintenance.reminder");
  public static final TemplateKey MAINTENANCE_STARTED = shipped("maintenance.started");
  public static final TemplateKey MAINTENANCE_COMPLETED = shipped("maintenance.completed");
  public static final TemplateKey MAINTENANCE_CANCELLED = shipped("maintenance.cancelled");
  public static final TemplateKey SUBSCRIBER_CONFIRM = shipped("subscriber.confirm");
  public static final TemplateKey SUBSCRIBER_CONFIRM_WEBHOOK =
      shipped("subscriber.confirm-webhook");
  public static final TemplateKey SUBSCRIBER_CONFIRM_SMS = shipped("subscriber.confirm-sms");
  public static final TemplateKey SUBSCRIBER_CONFIRM_CHANNEL =
      shipped("subscriber.confirm-channel");
  public static final TemplateKey SUBSCRIBER_ALREADY = shipped("subscriber.already");
  public static final TemplateKey SUBSCRIBER_ALREADY_SHORT = shipped("subscriber.already-short");
  public static final TemplateKey SUBSCRIBER_UPDATE = shipped("subscriber.update");
  public static final TemplateKey SUBSCRIBER_SMS = shipped("subscriber.sms");
  public static final TemplateKey SUBSCRIBER_CHANNEL = shipped("subscriber.channel");
  public static final TemplateKey PERSON_CADENCE_DUE = shipped("person.cadence-due");
  public static final TemplateKey PERSON_CADENCE_MISSED = shipped("person.cadence-missed");
  public static final TemplateKey PERSON_INCIDENT_DECLARED = shipped("person.incident-declared");
  public static final TemplateKey PERSON_INCIDENT_RESOLVED = shipped("person.incident-resolved");
  public static final TemplateKey PERSON_MAINTENANCE_LATE = shipped("person.maintenance-late");
  public static final TemplateKey PERSON_POST_SILENT = shipped("person.post-silent");
  public static final TemplateKey PERSON_APPROVAL_ASKED = shipped("person.approval-asked");
  public static final TemplateKey PERSON_APPROVAL_REFUSED = shipped("person.approval-refused");
  public static final TemplateKey PERSON_TEST_MESSAGE = shipped("person.test-message");
  public static final TemplateKey PERSON_POSTMORTEM_DRAFTED = shipped("person.postmortem-drafted");
  public static final TemplateKey PERSON_POSTMORTEM_REVIEW_DUE =
      shipped("person.postmortem-review-due");
  public static final TemplateKey PERSON_POSTMORTEM_OVERDUE = shipped("person.postmortem-overdue");
  public static final TemplateKey PERSON_REVIEW_MEETING = shipped("person.review-meeting");
  public static final TemplateKey PERSON_POSTMORTEMS_RECALLED =
      shipped("person.postmortems-recalled");
  public static final TemplateKey PERSON_POSTMORTEM_PUBLISHED =
      shipped("person.postmortem-published");
  public static final TemplateKey PERSON_POSTMORTEM_APPROVAL_ASKED =
      shipped("person.postmortem-approval-asked");
  public static final TemplateKey PERSON_POSTMORTEM_REVIEWED =
      shipped("person.postmortem-reviewed");
  public static final TemplateKey PERSON_INCIDENT_RECURRED = shipped("person.incident-recurred");
  public static final TemplateKey PERSON_MENTIONED = shipped("person.mentioned");
  public static final TemplateKey PERSON_ACTION_ITEM_ASSIGNED =
      shipped("person.action-item-assigned");
  public static final TemplateKey PERSON_ACTION_ITEM_DUE = shipped("person.action-item-due");
  public static final TemplateKey PERSON_ACTION_ITEM_OVERDUE =
      shipped("person.action-item-overdue");
  public static final TemplateKey PERSON_ACTION_ITEM_UNASSIGNED =
      shipped("person.action-item-unassigned");
  public static final TemplateKey PERSON_FOLLOW_UP_REVIEW = shipped("person.follow-up-review");
  public static final TemplateKey PERSON_FOLLOW_UP_DIGEST = shipped("person.follow-up-digest");
  public static final TemplateKey SUPPORT_TALKING_POINTS = shipped("support.talking-points");
  public static final TemplateKey SUPPORT_ANSWER = shipped("support.answer");
  public static final TemplateKey SUPPORT_UPDATE = shipped("support.update");

  public TemplateKey {
    declared = Set.copyOf(declared);
    names = Set.copyOf(names);
    covers = List.copyOf(covers);
  }

  /** The variables it may use, in alphabetical order. */
  public List<String> variables() {
    return declared.stream().sorted().toList();
  }

  /** Whom it speaks to, such as {@code subscriber}. */
  public String audience() {
    return key.substring(0, key.indexOf('.'));
  }

  boolean knows(String name) {
    return names.contains(name);
  }

  /** All templates, in the order of the catalogue. */
  public static Collection<TemplateKey> values() {
    return TemplateCatalogue.all().values();
  }

  /** The template of that name, if there is one. */
  public static Optional<TemplateKey> find(String key) {
    return Optional.ofNullable(TemplateCatalogue.all().get(key));
  }

  private static TemplateKey shipped(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no template " + key));
  }
}
