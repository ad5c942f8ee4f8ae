package dev.muster.oncall.page;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.escalation.PolicySnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Why a person was paged, as it was then.
 *
 * @param subject name of the policy, of who gave the alert, of the incident or of the contact card;
 *     null for a page by hand
 * @param by who paged by hand; else null
 * @param message what they said with it; null for nothing
 */
public record PageReason(
    Origin origin,
    @Nullable String subject,
    @Nullable String by,
    @Nullable String message,
    PagePath path) {

  /** What let a target be paged, by the key of its text. */
  public enum Origin {
    /** A level of the escalation policy came. */
    LEVEL,
    /** The policy came to its end without an answer. */
    LAST_RESORT,
    /** Somebody gave the alert to them. */
    GIVEN,
    /** An incident asks for them. */
    RESPONDERS,
    /** Somebody paged them beside the policy. */
    BY_HAND,
    /** Somebody paged whom a contact card names. */
    CARD,
    /** Somebody paged their own manager. */
    MANAGER
  }

  /**
   * @param level from 0; the number of levels means the last resort
   */
  static PageReason of(PolicySnapshot policy, int level, PagePath path) {
    var origin = level >= policy.levels().size() ? Origin.LAST_RESORT : origin(policy);
    return new PageReason(origin, policy.name(), null, null, path);
  }

  private static Origin origin(PolicySnapshot policy) {
    return switch (policy.source()) {
      case POLICY, NONE -> Origin.LEVEL;
      case GIVEN_BY -> Origin.GIVEN;
      case RESPONDERS_OF -> Origin.RESPONDERS;
    };
  }

  /**
   * @param json of its column; null for pages that are older than reasons
   */
  static PageReason read(String json) {
    return json == null ? null : JsonColumn.read(json, new TypeReference<>() {});
  }
}
