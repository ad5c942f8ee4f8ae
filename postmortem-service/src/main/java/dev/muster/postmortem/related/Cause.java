package dev.muster.postmortem.related;

import org.jspecify.annotations.Nullable;

/**
 * What an incident came from, as its main contributing factor says.
 *
 * @param category key of the category; null while no factor is the main one
 * @param text null while no factor is the main one
 */
public record Cause(@Nullable String category, @Nullable String text) {}
