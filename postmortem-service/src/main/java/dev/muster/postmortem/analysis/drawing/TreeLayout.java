package dev.muster.postmortem.analysis.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Places the nodes of a tree: each level begins where the one before ends, siblings stand beside
 * one another without touching, and a node stands at the middle of what hangs from it.
 */
final class TreeLayout<T> {
  /** Which way a tree grows. */
  enum Growth {
    RIGHT,
    DOWN
  }

  /** How much room a node takes. */
  record Size(double width, double height) {}

  /** Room between levels, and between nodes of a level. */
  record Gaps(double levels, double siblings) {}

  private final Growth growth;
  private final Gaps gaps;
  private final Function<T, List<T>> children;
  private final Function<T, Size> sizes;
  private final List<Double> levels = new ArrayList<>();
  private final Map<T, Double> extents = new LinkedHashMap<>();
  private final Map<T, Box> boxes = new LinkedHashMap<>();

  private TreeLayout(
      Growth growth, Gaps gaps, Function<T, List<T>> children, Function<T, Size> sizes) {
    this.growth = growth;
    this.gaps = gaps;
    this.children = children;
    this.sizes = sizes;
  }

  /** The places of {@code root} and of all below it, parents before their children. */
  static <T> Map<T, Box> of(
      T root, Growth growth, Gaps gaps, Function<T, List<T>> children, Function<T, Size> sizes) {
    TreeLayout<T> layout = new TreeLayout<>(growth, gaps, children, sizes);
    layout.measure(root, 0);
    layout.place(root, 0, 0, 0);
    return layout.boxes;
  }

  private double measure(T node, int level) {
    if (levels.size() == level) {
      levels.add(0.0);
    }
    levels.set(level, Math.max(levels.get(level), along(node)));
    double below = -gaps.siblings();
    for (T child : children.apply(node)) {
      below += measure(child, level + 1) + gaps.siblings();
    }
    double extent = Math.max(across(node), below);
    extents.put(node, extent);
    return extent;
  }

  private void place(T node, int level, double along, double across) {
    double extent = extents.get(node);
    Size size = sizes.apply(node);
    double start = across + (extent - across(node)) / 2;
    boxes.put(
        node,
        growth == Growth.RIGHT
            ? new Box(along, start, size.width(), size.height())
            : new Box(start, along, size.width(), size.height()));
    double below = -gaps.siblings();
    for (T child : children.apply(node)) {
      below += extents.get(child) + gaps.siblings();
    }
    double next = across + (extent - below) / 2;
    for (T child : children.apply(node)) {
      place(child, level + 1, along + levels.get(level) + gaps.levels(), next);
      next += extents.get(child) + gaps.siblings();
    }
  }

  private double along(T node) {
    Size size = sizes.apply(node);
    return growth == Growth.RIGHT ? size.width() : size.height();
  }

  private double across(T node) {
    Size size = sizes.apply(node);
    return growth == Growth.RIGHT ? size.height() : size.width();
  }
}
