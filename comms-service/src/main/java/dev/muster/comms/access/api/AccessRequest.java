package dev.muster.comms.access.api;

import dev.muster.comms.access.AccessKind;
import dev.muster.comms.access.AccessSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who may see a page.
 *
 * @param password for {@code PASSWORD}, at least 8 characters; left as it is when left out
 * @param groups for {@code LOGIN}: groups or roles at the identity provider; everybody who can sign
 *     in when left out
 * @param networks for {@code NETWORKS}, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}
 * @param audiences for {@code AUDIENCES}
 */
public record AccessRequest(
    @NotNull AccessKind kind,
    @Size(min = 8, max = 200) String password,
    @Size(max = 50) List<@NotBlank @Size(max = 200) String> groups,
    @Size(max = 100) List<@NotBlank @Size(max = 60) String> networks,
    @Size(max = 50) List<@NotNull @Valid AudienceRequest> audiences) {
  AccessSettings settings() {
    return new AccessSettings(
        kind,
        password,
        groups == null ? List.of() : groups,
        networks == null ? List.of() : networks,
        audiences == null ? List.of() : audiences.stream().map(AudienceRequest::audience).toList());
  }
}
