package dev.muster.comms.external;

/** The documents of the other side that are read in turn. */
enum Reading {
  PAGE,
  COMPONENTS,
  INCIDENTS
}
