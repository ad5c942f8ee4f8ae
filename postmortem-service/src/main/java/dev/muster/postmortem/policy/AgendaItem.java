package dev.muster.postmortem.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One point of a review meeting.
 *
 * @param topic a key that the console has words for, such as {@code timeline}, or words
 * @param minutes how long it should take
 */
public record AgendaItem(@NotBlank @Size(max = 200) String topic, @Min(1) @Max(480) int minutes) {}
