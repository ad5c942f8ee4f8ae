package dev.muster.oncall.page;

import java.util.UUID;

/**
 * One notification rule of a person.
 *
 * @param delaySeconds after the person was paged
 */
public record NotificationRuleSpec(Urgency urgency, UUID contactMethodId, long delaySeconds) {
  NotificationRuleSpec delayedBy(long seconds) {
    return new NotificationRuleSpec(urgency, contactMethodId, seconds);
  }
}
