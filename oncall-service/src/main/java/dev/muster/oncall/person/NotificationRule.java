package dev.muster.oncall.person;

import dev.muster.oncall.page.NotificationRuleSpec;
import dev.muster.oncall.page.Urgency;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** When a page reaches a person through which contact method. */
@Entity
@Table(name = "notification_rule")
public class NotificationRule {
  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Urgency urgency;

  @Column(name = "position")
  private int position;

  @Column(name = "contact_method_id")
  private UUID contactMethodId;

  @Column(name = "delay_seconds")
  private long delaySeconds;

  protected NotificationRule() {}

  static NotificationRule of(UUID personId, int position, NotificationRuleSpec spec) {
    var rule = new NotificationRule();
    rule.id = Ids.next();
    rule.personId = personId;
    rule.position = position;
    rule.urgency = spec.urgency();
    rule.contactMethodId = spec.contactMethodId();
    rule.delaySeconds = spec.delaySeconds();
    return rule;
  }

  public NotificationRuleSpec spec() {
    return new NotificationRuleSpec(urgency, contactMethodId, delaySeconds);
  }
}
