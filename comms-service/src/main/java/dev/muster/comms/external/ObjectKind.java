package dev.muster.comms.external;

/** What is kept up to date at an external page. */
public enum ObjectKind {
  POST,
  COMPONENT
}
