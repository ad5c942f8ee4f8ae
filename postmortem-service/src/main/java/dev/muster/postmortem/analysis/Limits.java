package dev.muster.postmortem.analysis;

/** How large analyses may grow; beyond it a picture helps nobody. */
public final class Limits {
  /** Analyses of one post-mortem. */
  public static final int ANALYSES = 20;

  /** Nodes of one tree. */
  public static final int NODES = 120;

  /** Nodes from the top of a tree to a leaf. */
  public static final int DEPTH = 12;

  /** Characters of one text. */
  public static final int TEXT = 500;

  /** What the id of a node looks like; whoever draws it chooses it. */
  public static final String ID = "[A-Za-z0-9-]{1,40}";

  private Limits() {}
}
