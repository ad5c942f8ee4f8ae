package dev.muster.local.part;

import java.io.IOException;
import java.util.Set;

/** One process of the platform: how it is prepared, started, found ready and asked to end. */
public interface Part {
  String name();

  /** Where it is reached, for people. */
  String address();

  /** Parts that must have been ready once before this one is started the first time. */
  default Set<String> needs() {
    return Set.of();
  }

  /**
   * Unpacks and initialises what the process stands on. Called before every start, so it must be
   * repeatable and cheap once done.
   */
  default void prepare(Notices notices) throws IOException, InterruptedException {}

  /**
   * Whether it may wait for a processor while paging needs it. A small machine runs everything, and
   * an alert must wake a person before anybody else is told of it.
   */
  default boolean givesWay() {
    return false;
  }

  Launch launch();

  /** Whether the process does its work; asked about ten times a second while it starts. */
  boolean answers() throws InterruptedException;

  /** Brings what lives inside the process (databases, topics, realm) up to date; repeatable. */
  default void completeStart(Notices notices) throws IOException, InterruptedException {}

  /** The signal that asks the process to end in order. */
  default String stopSignal() {
    return "TERM";
  }
}
