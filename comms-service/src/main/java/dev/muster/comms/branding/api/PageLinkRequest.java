package dev.muster.comms.branding.api;

import dev.muster.comms.branding.PageLink;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A link in the header or the footer.
 *
 * @param label by language
 * @param url {@code https:}, {@code http:} or {@code mailto:}
 */
public record PageLinkRequest(
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 40) String> label,
    @NotNull
        @Size(max = 500)
        @Pattern(
            regexp =
                "(https?://[^\\s<>\"'/@]+(/[^\\s<>\"']*)?|mailto:[^\\s<>\"'?&]+@[^\\s<>\"'?&]+)")
        String url) {
  PageLink link() {
    return new PageLink(label, url);
  }
}
