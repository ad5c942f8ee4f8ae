package dev.muster.incident.policy.api;

import java.util.List;

/**
 * A policy.
 *
 * @param current the version in force
 * @param versions all of them, the newest first
 * @param presets names of definitions that ship with Muster and can be selected
 */
public record PolicyList<T>(
    PolicyView<T> current, List<PolicyView<T>> versions, List<String> presets) {}
