package dev.muster.comms.imports;

/**
 * An object of the other side.
 *
 * @param rank objects of a lower one are made first
 * @param place order within the rank
 */
record FoundItem(
    ImportKind kind, String externalId, int rank, int place, String name, Found found) {}
