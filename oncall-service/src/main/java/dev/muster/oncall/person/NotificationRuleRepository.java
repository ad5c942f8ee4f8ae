package dev.muster.oncall.person;

import dev.muster.oncall.page.NotificationRuleSpec;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Notification rules, in the order each person gave them. */
@ApplicationScoped
class NotificationRuleRepository implements PanacheRepositoryBase<NotificationRule, UUID> {

  List<NotificationRule> of(UUID personId) {
    return list("personId = ?1 order by position", personId);
  }

  void replace(UUID personId, List<NotificationRuleSpec> rules) {
    delete("personId", personId);
    for (int i = 0; i < rules.size(); i++) {
      persist(NotificationRule.of(personId, i, rules.get(i)));
    }
  }
}
