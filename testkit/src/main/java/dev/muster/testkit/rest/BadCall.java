package dev.muster.testkit.rest;

/**
 * A call that a service must survive.
 *
 * @param name what is bad about it
 * @param announced whether its body is announced as far too large and never sent
 * @param least the lowest status that it may be answered with
 * @param most the highest one
 */
record BadCall(String name, RawRequest request, boolean announced, int least, int most) {
  private static final int REFUSED = 400;
  private static final int LAST_REFUSAL = 499;

  /** A call that has to be answered with this status. */
  static BadCall answered(String name, RawRequest request, int status) {
    return new BadCall(name, request, false, status, status);
  }

  /** A call that has to be refused. */
  static BadCall refused(String name, RawRequest request) {
    return new BadCall(name, request, false, REFUSED, LAST_REFUSAL);
  }

  /** A call that may be good or be refused. */
  static BadCall survived(String name, RawRequest request) {
    return new BadCall(name, request, false, 0, LAST_REFUSAL);
  }

  /** A call with more to come than anybody should take. */
  static BadCall oversized(String name, RawRequest request) {
    return new BadCall(name, request, true, REFUSED, LAST_REFUSAL);
  }
}
