package dev.muster.comms.post.api;

import dev.muster.comms.check.CheckCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * How a draft goes out.
 *
 * @param deliver whether subscribers are told; true when left out
 * @param acknowledged findings of the checks that may stand: a draft with others is refused; left
 *     out by those who speak without the checks
 */
public record PublishRequest(
    Boolean deliver, @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {}
