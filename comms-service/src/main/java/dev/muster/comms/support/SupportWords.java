package dev.muster.comms.support;

/**
 * What support may say, in one language.
 *
 * @param talkingPoints for those who answer, not to be passed on
 * @param answer for customers who write, to be copied
 */
public record SupportWords(String talkingPoints, String answer) {}
