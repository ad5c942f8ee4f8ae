package dev.muster.contracts.catalog;

import dev.muster.contracts.Event;
import dev.muster.contracts.Topic;
import dev.muster.contracts.Topics;

/**
 * What oncall-service knows of people, teams, services and API tokens: each event carries the whole
 * thing, so the last one is the truth.
 */
@Topic(value = Topics.CATALOG, partitions = 4, compacted = true)
public sealed interface CatalogEvent extends Event
    permits PersonChanged, TeamChanged, ServiceChanged, ApiTokenChanged {}
