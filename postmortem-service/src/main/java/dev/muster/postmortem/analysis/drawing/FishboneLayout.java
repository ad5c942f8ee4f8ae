package dev.muster.postmortem.analysis.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Places the bones of a fishbone: alternately above and below the spine, each with its causes on
 * its left and room enough for the highest of its side.
 */
final class FishboneLayout {
  static final double TEXT = 210;
  static final double SLANT = 64;
  static final double GAP = 24;
  private static final double LABEL = 30;
  private static final double PADDING = 16;

  /**
   * A bone, from its outer end to the spine.
   *
   * @param causesTop where its first cause begins
   */
  record Bone(double outerX, double outerY, double spineX, double causesTop, boolean above) {

    /** Where the bone is at the height {@code y}. */
    double at(double y, double spineY) {
      return outerX + (spineX - outerX) * (y - outerY) / (spineY - outerY);
    }
  }

  private FishboneLayout() {}

  /** How far below the top edge the spine is, when the head is {@code head} units high. */
  static double spine(List<Double> heights, double head) {
    return Math.max(room(heights, 0), head / 2);
  }

  /** The bones for causes of these heights, in their order, along that spine. */
  static List<Bone> bones(List<Double> heights, double spineY) {
    double above = spineY - room(heights, 0);
    double below = room(heights, 1);
    List<Bone> bones = new ArrayList<>();
    for (int index = 0; index < heights.size(); index++) {
      double outerX = TEXT + index / 2 * (TEXT + SLANT + GAP);
      double spineX = outerX + SLANT;
      bones.add(
          index % 2 == 0
              ? new Bone(outerX, above + LABEL, spineX, above + LABEL + PADDING / 2, true)
              : new Bone(outerX, spineY + below - LABEL, spineX, spineY + PADDING, false));
    }
    return bones;
  }

  private static double room(List<Double> heights, int side) {
    double highest = 0;
    for (int index = side; index < heights.size(); index += 2) {
      highest = Math.max(highest, heights.get(index));
    }
    return Math.max(highest, 40) + LABEL + PADDING * 1.5;
  }
}
