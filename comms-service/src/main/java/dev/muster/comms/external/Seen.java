package dev.muster.comms.external;

/**
 * How an object was last seen at the external page: one of the two.
 *
 * @param post null for a component
 * @param component its status as a word of the contract; null for a post
 */
record Seen(SeenPost post, String component) {}
