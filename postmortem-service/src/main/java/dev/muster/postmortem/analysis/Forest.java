package dev.muster.postmortem.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees that are written as a list, with the children of each node at hand. */
public final class Forest<T extends TreeNode> {
  private final Map<String, T> nodes = new LinkedHashMap<>();
  private final Map<String, List<T>> children = new HashMap<>();
  private final List<T> roots = new ArrayList<>();

  /** The trees of {@code nodes}; those that {@link DocumentRules} would refuse are not shown. */
  public Forest(List<T> nodes) {
    for (T node : nodes) {
      this.nodes.put(node.id(), node);
      if (node.parentId() == null) {
        roots.add(node);
      } else {
        children.computeIfAbsent(node.parentId(), parent -> new ArrayList<>()).add(node);
      }
    }
  }

  /** The nodes at the top, in their order. */
  public List<T> roots() {
    return List.copyOf(roots);
  }

  /** The nodes right below {@code node}, in their order. */
  public List<T> children(T node) {
    return List.copyOf(children.getOrDefault(node.id(), List.of()));
  }

  /** Whether nothing hangs below {@code node}. */
  public boolean isLeaf(T node) {
    return !children.containsKey(node.id());
  }

  /** The node of that id; null for none. */
  public T node(String id) {
    return nodes.get(id);
  }

  /** Nodes from the top down to {@code node}; more than there are nodes when it never arrives. */
  int depth(T node) {
    int depth = 1;
    T at = node;
    while (at != null && at.parentId() != null && depth <= nodes.size()) {
      at = nodes.get(at.parentId());
      depth++;
    }
    return depth;
  }
}
