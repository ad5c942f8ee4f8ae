package dev.muster.oncall.phone;

/** What somebody can do about a page from a telephone. */
public enum PhoneAction {
  ACKNOWLEDGE,
  ESCALATE,
  CLOSE
}
