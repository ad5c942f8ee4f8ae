package dev.muster.comms.access;

/** Who may see a page. */
public enum AccessKind {
  /** Everybody. */
  PUBLIC,
  /** Who knows the page's password. */
  PASSWORD,
  /** Who signs in at the installation's identity provider. */
  LOGIN,
  /** Who comes from one of the page's networks. */
  NETWORKS,
  /** Named customers, each of them only their own part of the page. */
  AUDIENCES
}
