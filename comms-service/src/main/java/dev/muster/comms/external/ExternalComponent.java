package dev.muster.comms.external;

/**
 * A component of an external page as it was read last.
 *
 * @param group name of its group; null for none
 * @param status word of the contract
 */
public record ExternalComponent(String id, String name, String group, String status) {}
