package dev.muster.oncall.person.api;

import dev.muster.oncall.person.ContactMethodKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A contact method to add.
 *
 * @param label null for the kind's own name
 * @param address an e-mail address, the http(s) URL of a webhook, or a telephone number with its
 *     country code
 */
public record ContactMethodRequest(
    @NotNull ContactMethodKind kind,
    @Size(max = 100) String label,
    @NotBlank @Size(max = 2000) String address) {}
