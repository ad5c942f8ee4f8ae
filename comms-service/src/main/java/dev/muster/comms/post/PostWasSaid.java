package dev.muster.comms.post;

/** A post has a new public update, whoever hears of it; told in the same transaction. */
public record PostWasSaid(Post post) {}
