package dev.muster.incident.stream;

import dev.muster.incident.access.Caller;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** An open event stream and who listens to it. */
record Subscriber(Caller caller, MultiEmitter<? super Signal> emitter) {}
