package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.destination.Place;
import java.util.UUID;

/**
 * A place that is to be told at once.
 *
 * @param level from 1; 0 when somebody told it by hand
 */
record DuePost(Alert alert, UUID postId, int level, Place place) {}
