package dev.muster.comms.manage.key.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A key to make.
 *
 * @param name who uses it, such as the name of a script
 * @param pageIds the pages that it opens
 */
public record PageKeyRequest(
    @NotBlank @Size(max = 120) String name,
    @NotEmpty @Size(max = 100) List<@NotNull UUID> pageIds) {}
