package dev.muster.comms.imports;

/** Where the documents come from. */
public enum ImportOrigin {
  /** The manage API v1, with a key. */
  MANAGE_API,
  /** The public documents v2 of a page. */
  PUBLIC_PAGE,
  /** One document with the same lists. */
  UPLOAD
}
