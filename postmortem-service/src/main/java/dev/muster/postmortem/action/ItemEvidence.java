package dev.muster.postmortem.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an action item is done.
 *
 * @param url where it can be seen; null only for a drill or an alert
 * @param note may be null
 * @param reference of the drill, such as {@code INC-12}; null for the other kinds
 * @param serviceId service of the alert; null for the other kinds
 * @param alert what the alert says; null for the other kinds
 */
public record ItemEvidence(
    EvidenceKind kind,
    @Nullable String url,
    @Nullable String note,
    @Nullable String reference,
    @Nullable UUID serviceId,
    @Nullable String alert) {

  /** An address. */
  public static ItemEvidence link(String url, String note) {
    return new ItemEvidence(EvidenceKind.LINK, url, note, null, null, null);
  }
}
