package dev.muster.postmortem.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** The evidence of an action item, as it is stored. */
@Embeddable
class ItemProof {
  @Enumerated(EnumType.STRING)
  @Column(name = "evidence_kind")
  private EvidenceKind kind;

  @Column(name = "evidence_url")
  private String url;

  @Column(name = "evidence_note")
  private String note;

  @Column(name = "evidence_reference")
  private String reference;

  @Column(name = "evidence_service_id")
  private UUID serviceId;

  @Column(name = "evidence_alert")
  private String alert;

  protected ItemProof() {}

  void take(ItemEvidence evidence) {
    kind = evidence.kind();
    url = evidence.url();
    note = evidence.note();
    reference = evidence.reference();
    serviceId = evidence.serviceId();
    alert = evidence.alert();
  }

  /** Null while none was given. */
  ItemEvidence evidence() {
    return kind == null ? null : new ItemEvidence(kind, url, note, reference, serviceId, alert);
  }
}
