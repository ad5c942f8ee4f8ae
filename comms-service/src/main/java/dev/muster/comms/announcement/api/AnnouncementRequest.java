package dev.muster.comms.announcement.api;

import dev.muster.comms.announcement.AnnouncementSettings;
import dev.muster.comms.announcement.Tone;
import dev.muster.comms.check.CheckCode;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An announcement to add or change.
 *
 * @param title by language
 * @param body by language; none when left out
 * @param tone {@code INFO} when left out
 * @param startsAt now when left out; on a change it stays as it is
 * @param endsAt until it is removed when left out
 * @param position order on the page, from 1; when left out it stays where it is, a new one comes
 *     last
 * @param acknowledged findings of the checks that may stand: words with others are refused; left
 *     out by those who speak without the checks
 */
public record AnnouncementRequest(
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 160) String> title,
    @Size(max = 10) Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 2000) String> body,
    Tone tone,
    Instant startsAt,
    Instant endsAt,
    @Min(1) @Max(1000) Integer position,
    @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {

  /** As the domain wants it. */
  public AnnouncementSettings settings() {
    return new AnnouncementSettings(
        title,
        Optional.ofNullable(body).orElse(Map.of()),
        Optional.ofNullable(tone).orElse(Tone.INFO),
        startsAt,
        endsAt,
        position);
  }
}
