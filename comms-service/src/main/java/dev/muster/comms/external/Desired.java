package dev.muster.comms.external;

/**
 * How an object shall be at the external page: one of the two.
 *
 * @param post null for a component
 * @param component null for a post
 */
record Desired(DesiredPost post, Component component) {
  /**
   * @param status word of the contract
   * @param held whether an open post says it, so that it counts more than what was set there
   */
  record Component(String status, boolean held) {}

  static Desired of(DesiredPost post) {
    return new Desired(post, null);
  }

  static Desired component(String status, boolean held) {
    return new Desired(null, new Component(status, held));
  }

  /** What makes a difference to the other side. */
  Object substance() {
    return post == null ? component.status() : post;
  }
}
