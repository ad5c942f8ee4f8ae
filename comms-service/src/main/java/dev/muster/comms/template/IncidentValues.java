package dev.muster.comms.template;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What is known of something real, as values of variables; what is not known is left out. */
public interface IncidentValues {
  /**
   * Of an incident.
   *
   * @param audience whom the template speaks to
   * @throws dev.muster.platform.problem.ProblemException 404 when there is none, 409 when it must
   *     not be told
   */
  Map<String, Object> ofIncident(UUID incidentId, Locale language, String audience);

  /** Of a post and, if one caused it, its incident; otherwise as {@link #ofIncident}. */
  Map<String, Object> ofPost(UUID postId, Locale language, String audience);
}
