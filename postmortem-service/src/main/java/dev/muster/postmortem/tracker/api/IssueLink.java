package dev.muster.postmortem.tracker.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * The issue that an action item shall have.
 *
 * @param reference key or address of one that is there; left out to make one
 */
public record IssueLink(
    @NotNull UUID connectionId,
    @Size(max = 300) @Pattern(regexp = "\\s*[!-~]+\\s*") String reference) {}
