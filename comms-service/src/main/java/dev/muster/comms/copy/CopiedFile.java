package dev.muster.comms.copy;

import io.vertx.core.buffer.Buffer;

/**
 * One file of a copy.
 *
 * @param key path below the copy, without a slash at the beginning
 * @param gzip the compressed form; null for what is never compressed
 * @param language tag of its words; null when it has none
 * @param tag changes with what is in it
 */
record CopiedFile(
    String key, Buffer plain, Buffer gzip, String contentType, String language, String tag) {}
