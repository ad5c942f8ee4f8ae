package dev.muster.postmortem.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * How a review meeting is proposed. Hours are those of the team's zone, from Monday to Friday.
 *
 * @param noticeMinutes time that people are given at least before it begins
 * @param opens hour from which a meeting may run
 * @param closes hour by which it is over
 * @param preferredHour hour at which it begins where that is possible
 * @param roles roles of the incident that are invited
 * @param invited people who are invited to every review beside them, by what they are there for,
 *     such as product management or customer success (M-10)
 * @param agenda the points of a meeting; its length is the sum of theirs
 */
public record MeetingRules(
    @Min(0) @Max(10_080) int noticeMinutes,
    @Min(0) @Max(23) int opens,
    @Min(1) @Max(24) int closes,
    @Min(0) @Max(23) int preferredHour,
    @NotNull @Size(max = 30) List<@NotNull @Size(min = 1, max = 60) String> roles,
    @NotNull @Size(max = 50) List<@NotNull @Valid Invited> invited,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid AgendaItem> agenda) {

  /** What an installation starts with: the next working day at two in the afternoon. */
  public static final MeetingRules DEFAULT =
      new MeetingRules(
          240,
          9,
          18,
          14,
          List.of(
              "commander",
              "deputy",
              "technical-lead",
              "operations-lead",
              "communications-lead",
              "customer-liaison",
              "scribe",
              "subject-matter-expert"),
          List.of(),
          AgendaPreset.STANDARD.items());

  public MeetingRules {
    roles = roles == null ? null : List.copyOf(roles);
    invited = invited == null ? null : List.copyOf(invited);
    agenda = agenda == null ? null : List.copyOf(agenda);
  }

  /** Somebody who is asked to every review, and for what. */
  public record Invited(@NotNull UUID personId, @NotNull @Size(min = 1, max = 60) String role) {}

  /** Whether there is an hour to meet in. */
  @AssertTrue(message = "opens must lie before closes")
  @JsonIgnore
  public boolean isOpenAtAll() {
    return opens < closes;
  }
}
