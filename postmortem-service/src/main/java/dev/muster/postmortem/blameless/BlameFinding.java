package dev.muster.postmortem.blameless;

import org.jspecify.annotations.Nullable;

/**
 * Wording that names and blames people.
 *
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last one
 * @param words the wording itself
 * @param rule key of the rule that found it
 * @param reason why it is better said otherwise
 * @param suggestion neutral words that fit in its place; null where the sentence has to be told
 *     anew
 */
public record BlameFinding(
    int start, int end, String words, String rule, String reason, @Nullable String suggestion) {}
