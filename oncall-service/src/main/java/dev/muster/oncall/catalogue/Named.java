package dev.muster.oncall.catalogue;

import java.util.UUID;

/** A thing that lists show in the order of its name. */
public interface Named {
  UUID id();

  String name();
}
