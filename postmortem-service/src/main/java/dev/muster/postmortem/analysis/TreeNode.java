package dev.muster.postmortem.analysis;

/** A node of a tree that is written as a list: siblings stand in their order. */
public interface TreeNode {
  /** Unique within its document, chosen by whoever draws it. */
  String id();

  /** The node that it hangs from; null at the top. */
  String parentId();
}
