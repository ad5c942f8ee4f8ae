package dev.muster.comms.statuspage.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The host names of a page.
 *
 * @param hosts the one for links first; empty for none
 */
public record PageHostsRequest(
    @NotNull @Size(max = 10) List<@NotBlank @Size(max = 253) String> hosts) {}
