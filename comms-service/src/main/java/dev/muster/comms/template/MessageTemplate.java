package dev.muster.comms.template;

import dev.muster.contracts.Who;
import java.time.Instant;

/**
 * The words of one template in one language, with their history.
 *
 * @param version 0 for the words that ship
 * @param shipped whether they are the ones that ship
 * @param editedAt null for version 0
 */
public record MessageTemplate(
    TemplateKey key,
    String language,
    int version,
    TemplateText text,
    boolean shipped,
    Who editedBy,
    Instant editedAt) {}
