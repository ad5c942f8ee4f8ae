package dev.muster.local.part;

/** Where a part tells what takes long. */
@FunctionalInterface
public interface Notices {
  void say(String text);
}
