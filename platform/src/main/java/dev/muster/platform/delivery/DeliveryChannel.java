package dev.muster.platform.delivery;

import java.util.List;

/** A way out, as a bean; its name is what {@link DeliveryRequest#channel} names. */
public interface DeliveryChannel {
  String name();

  /** The adapters in order of preference; after a transient failure the next one is tried. */
  List<? extends DeliveryProvider> providers();

  /** What the channel's throttle counts by. */
  default String throttleKey(String destination) {
    return destination;
  }
}
