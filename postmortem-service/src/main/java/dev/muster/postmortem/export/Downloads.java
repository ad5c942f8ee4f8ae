package dev.muster.postmortem.export;

import dev.muster.platform.audit.AuditLog;
import dev.muster.platform.audit.AuditScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps in the audit log who takes documents of restricted incidents away. */
@ApplicationScoped
public class Downloads {
  private final AuditLog audit;
  private final AuditScope scope;

  Downloads(AuditLog audit, AuditScope scope) {
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Records that the caller takes a document away, in a transaction of its own; nothing when its
   * incident is not restricted.
   *
   * @param format how its file ends, such as {@code pdf}
   */
  @Transactional
  public void keep(Export export, String format) {
    if (export.document().incident().facts().restricted()) {
      scope.target("postmortem", export.document().postmortem().id());
      scope.detail("format", format);
      audit.record("postmortem.download");
    }
  }
}
