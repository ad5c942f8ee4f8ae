package dev.muster.postmortem.meeting;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The stored review meetings. */
@ApplicationScoped
public class MeetingRepository implements PanacheRepositoryBase<ReviewMeeting, UUID> {

  Optional<ReviewMeeting> of(UUID postmortemId) {
    return find("postmortemId", postmortemId).firstResultOptional();
  }

  /**
   * The meeting of a post-mortem.
   *
   * @throws ProblemException 404 when it has none
   */
  ReviewMeeting required(UUID postmortemId) {
    return of(postmortemId)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("meeting.not-found", "No review meeting was called")));
  }
}
