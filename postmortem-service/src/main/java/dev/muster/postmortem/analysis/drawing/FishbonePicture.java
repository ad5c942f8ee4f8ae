package dev.muster.postmortem.analysis.drawing;

import dev.muster.postmortem.analysis.Fishbone;
import dev.muster.postmortem.analysis.FishboneBranch;
import dev.muster.postmortem.analysis.FishboneCause;
import dev.muster.postmortem.analysis.Forest;
import java.util.ArrayList;
import java.util.List;

/** Draws a fishbone: the effect at the head, a bone for each category with causes along it. */
final class FishbonePicture {
  private static final double HEAD = 200;
  private static final double INDENT = 14;

  /** How much wider than others the letters are in which a confirmed cause is written. */
  private static final double BOLD = 1.15;

  private final Fishbone fishbone;
  private final BranchNames names;
  private final Forest<FishboneCause> causes;
  private final Canvas canvas = new Canvas();

  private FishbonePicture(Fishbone fishbone, BranchNames names) {
    this.fishbone = fishbone;
    this.names = names;
    causes = new Forest<>(fishbone.causes());
  }

  /** A cause with its lines, and how deep it is below its bone. */
  private record Entry(FishboneCause cause, List<String> lines, int depth) {
    double height() {
      return lines.size() * Canvas.LINE_HEIGHT + 5;
    }

    double indent() {
      return Math.min(depth, 4) * INDENT;
    }
  }

  static Canvas draw(Fishbone fishbone, BranchNames names) {
    FishbonePicture picture = new FishbonePicture(fishbone, names);
    picture.draw();
    return picture.canvas;
  }

  private void draw() {
    List<List<Entry>> entries = fishbone.branches().stream().map(this::entries).toList();
    List<Double> heights =
        entries.stream().map(list -> list.stream().mapToDouble(Entry::height).sum()).toList();
    Card head = Card.of(fishbone.effect(), "", HEAD);
    double spineY = FishboneLayout.spine(heights, head.size().height());
    List<FishboneLayout.Bone> bones = FishboneLayout.bones(heights, spineY);
    double end =
        bones.stream().mapToDouble(FishboneLayout.Bone::spineX).max().orElse(0)
            + FishboneLayout.GAP;
    canvas.line(0, spineY, end, spineY, Ink.TEXT, 3);
    Box at = new Box(end, spineY - head.size().height() / 2, HEAD, head.size().height());
    head.draw(canvas, at, Canvas.Look.HEAD, Canvas.Type.QUIET);
    canvas.say(fishbone.effect());
    for (int index = 0; index < bones.size(); index++) {
      bone(bones.get(index), names.of(fishbone.branches().get(index)), spineY);
      causes(bones.get(index), entries.get(index), spineY);
    }
  }

  private List<Entry> entries(FishboneBranch branch) {
    List<Entry> entries = new ArrayList<>();
    causes.roots().stream()
        .filter(cause -> cause.branchId().equals(branch.id()))
        .forEach(cause -> collect(cause, 0, entries));
    return entries;
  }

  private void collect(FishboneCause cause, int depth, List<Entry> into) {
    double room = FishboneLayout.TEXT - 26 - Math.min(depth, 4) * INDENT;
    double letters = cause.confirmed() ? BOLD : 1;
    into.add(new Entry(cause, Wrapping.lines(cause.text(), room / letters, Canvas.FONT), depth));
    causes.children(cause).forEach(child -> collect(child, depth + 1, into));
  }

  private void bone(FishboneLayout.Bone bone, String name, double spineY) {
    canvas.line(bone.outerX(), bone.outerY(), bone.spineX(), spineY, Ink.TEXT, 2);
    List<String> lines = Wrapping.lines(name, FishboneLayout.TEXT, Canvas.FONT);
    List<String> label = List.of(lines.size() == 1 ? lines.get(0) : lines.get(0) + "…");
    canvas.text(
        bone.outerX(),
        bone.above() ? bone.outerY() - 22 : bone.outerY() + 6,
        label,
        Canvas.Type.BOLD.centred());
    canvas.say(name + ":");
  }

  private void causes(FishboneLayout.Bone bone, List<Entry> entries, double spineY) {
    double top = bone.causesTop();
    for (Entry entry : entries) {
      double bottom = top + entry.height() - 3;
      double boneX = bone.at(bottom, spineY);
      double left = boneX - FishboneLayout.TEXT + 12 + entry.indent();
      Ink ink = entry.cause().confirmed() ? Ink.RED : Ink.TEXT;
      Canvas.Type type =
          entry.cause().confirmed() ? Canvas.Type.BOLD.in(Ink.RED) : Canvas.Type.PLAIN;
      canvas.text(left, top, entry.lines(), type);
      canvas.line(left, bottom, entry.depth() == 0 ? boneX : boneX - 24, bottom, ink, 1);
      canvas.say("–".repeat(entry.depth() + 1) + " " + entry.cause().text());
      top += entry.height();
    }
  }
}
