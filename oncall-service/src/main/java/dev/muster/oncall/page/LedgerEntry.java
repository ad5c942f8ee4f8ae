package dev.muster.oncall.page;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the page ledger.
 *
 * @param stepId the message; null for what concerns the whole page, or a post
 * @param channel null with it
 * @param detail address, provider, receipt, error, as the kind needs
 */
public record LedgerEntry(
    long id,
    Instant at,
    LedgerKind kind,
    @Nullable UUID stepId,
    @Nullable String channel,
    Map<String, Object> detail) {}
