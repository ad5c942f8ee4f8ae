package dev.muster.comms.component.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A heading of a page.
 *
 * @param componentIds exactly the components that it holds, in their order; when left out they stay
 *     as they are, and a new group holds none
 */
public record ComponentGroupRequest(
    @NotBlank @Size(max = 120) String name,
    @Size(max = 500) String description,
    @Size(max = 1100) List<@NotNull UUID> componentIds) {}
