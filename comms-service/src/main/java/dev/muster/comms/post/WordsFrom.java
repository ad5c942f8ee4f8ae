package dev.muster.comms.post;

/** Who chose the words of an update. */
public enum WordsFrom {
  /** The responders sent them along with the change of the incident. */
  EVENT,
  /** Our own template, because nobody said anything. */
  TEMPLATE,
  /** A person wrote them on this page. */
  PERSON
}
