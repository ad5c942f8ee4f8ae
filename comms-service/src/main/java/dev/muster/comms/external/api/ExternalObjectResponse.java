package dev.muster.comms.external.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.comms.external.Decision;
import dev.muster.comms.external.ExternalConflict;
import dev.muster.comms.external.ExternalObject;
import dev.muster.comms.external.ObjectKind;
import dev.muster.comms.external.ObjectState;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post or component of ours and how it stands at the external page.
 *
 * @param subjectId the post or component
 * @param name of a post; null for components
 * @param externalId null when it is not there
 * @param ours the status that we want there
 * @param theirs the status that was seen there; null before
 * @param problem why the other side refuses it
 * @param link its public address there
 * @param conflicts what was changed there by hand, the newest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExternalObjectResponse(
    UUID id,
    ObjectKind kind,
    UUID subjectId,
    @Nullable String name,
    @Nullable String externalId,
    ObjectState state,
    String ours,
    @Nullable String theirs,
    @Nullable String problem,
    @Nullable String link,
    Instant updatedAt,
    List<Conflict> conflicts) {

  /**
   * Something that was changed there by hand.
   *
   * @param field name, impact, window, status, words, update, component or deleted
   * @param ours null when we say nothing of it
   * @param theirs null when it was gone
   * @param decidedBy null while it is open
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Conflict(
      UUID id,
      String field,
      @Nullable String ours,
      @Nullable String theirs,
      Instant foundAt,
      Decision decision,
      @Nullable Who decidedBy,
      @Nullable Instant decidedAt) {

    static Conflict from(ExternalConflict conflict) {
      return new Conflict(
          conflict.id(),
          conflict.field(),
          conflict.ours(),
          conflict.theirs(),
          conflict.foundAt(),
          conflict.decision(),
          conflict.decidedBy(),
          conflict.decidedAt());
    }
  }

  static ExternalObjectResponse from(ExternalObject object, List<ExternalConflict> conflicts) {
    return new ExternalObjectResponse(
        object.id(),
        object.kind(),
        object.subjectId(),
        object.name(),
        object.externalId(),
        object.state(),
        object.ours(),
        object.theirs(),
        object.problem(),
        object.link(),
        object.updatedAt(),
        conflicts.stream().map(Conflict::from).toList());
  }
}
