package dev.muster.comms.publicsite;

/**
 * Where a page is served.
 *
 * @param base what its paths begin with there; empty at the root
 * @param url its absolute address for everybody, without a slash at the end
 */
public record Address(String base, String url) {}
