package dev.muster.oncall.token.api;

import dev.muster.platform.security.Roles;
import dev.muster.platform.time.SaneTime;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An API token to make.
 *
 * @param roles what it may do, among {@code admin}, {@code manager}, {@code responder}, {@code
 *     stakeholder}
 * @param personId whom it stands for; null for nobody
 * @param expiresAt null for a token that does not expire
 */
public record TokenRequest(
    @NotBlank @Size(max = 200) String name,
    @NotEmpty @Size(max = 4)
        Set<
                @NotNull
                @Pattern(
                    regexp =
                        Roles.ADMIN
                            + "|"
                            + Roles.MANAGER
                            + "|"
                            + Roles.RESPONDER
                            + "|"
                            + Roles.STAKEHOLDER)
                String>
            roles,
    UUID personId,
    @SaneTime Instant expiresAt) {}
