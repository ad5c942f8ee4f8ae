package dev.muster.incident.timeline.api;

import dev.muster.incident.timeline.NewEntry.NewPicture;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that an entry shows.
 *
 * @param id as it was given when the picture was added
 * @param alt what it shows, for those who do not see it
 */
record PictureRequest(@NotNull UUID id, @NotBlank @Size(max = 500) String alt) {

  /** The pictures; none for null. */
  static List<NewPicture> pictures(@Nullable List<PictureRequest> requests) {
    return requests == null
        ? List.of()
        : requests.stream().map(each -> new NewPicture(each.id(), each.alt().strip())).toList();
  }
}
