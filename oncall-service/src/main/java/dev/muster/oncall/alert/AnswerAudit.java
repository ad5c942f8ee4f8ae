package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import dev.muster.platform.audit.AuditLog;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.security.Actor;
import dev.muster.platform.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Audits what people do about alerts without signing in: who they are is known by their account in
 * a chat, their telephone, or a signed link.
 */
@ApplicationScoped
public class AnswerAudit {
  private final AuditLog log;
  private final AuditScope scope;
  private final CurrentActor actor;

  AnswerAudit(AuditLog log, AuditScope scope, CurrentActor actor) {
    this.log = log;
    this.scope = scope;
    this.actor = actor;
  }

  /**
   * Needs a request and the transaction of what is done.
   *
   * @param verb of the action as the API names it: {@code acknowledge}
   * @param via as in {@link Alerts#acknowledge}
   */
  public void did(Who person, String verb, UUID alertId, String via) {
    actor.actAs(Actor.person(person.id(), person.name()));
    scope.target("alert", alertId);
    scope.detail("via", via);
    log.record("alert." + verb);
  }
}
