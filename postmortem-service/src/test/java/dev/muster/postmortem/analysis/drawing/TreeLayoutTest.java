package dev.muster.postmortem.analysis.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TreeLayoutTest {
  private static final TreeLayout.Gaps GAPS = new TreeLayout.Gaps(30, 10);

  private record Node(int number, double width, double height, List<Node> children) {}

  @Example
  void aParentStandsAtTheMiddleOfItsChildren() {
    Node one = new Node(1, 100, 20, List.of());
    Node two = new Node(2, 100, 60, List.of());
    Node root = new Node(0, 100, 20, List.of(one, two));

    Map<Node, Box> boxes = layout(root, TreeLayout.Growth.RIGHT);

    assertThat(boxes.get(root)).isEqualTo(new Box(0, 35, 100, 20));
    assertThat(boxes.get(one)).isEqualTo(new Box(130, 0, 100, 20));
    assertThat(boxes.get(two)).isEqualTo(new Box(130, 30, 100, 60));
  }

  @Property(tries = 300)
  void boxesNeverTouchAndStayWithinThePicture(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll TreeLayout.Growth growth) {
    Node root = random(new Random(seed), size);

    Map<Node, Box> boxes = layout(root, growth);

    List<Box> all = List.copyOf(boxes.values());
    assertThat(all).hasSize(size).allMatch(box -> box.x() >= 0 && box.y() >= 0);
    for (int one = 0; one < all.size(); one++) {
      for (int other = 0; other < one; other++) {
        assertThat(all.get(one).overlaps(all.get(other))).isFalse();
      }
    }
    boxes.forEach(
        (node, box) ->
            node.children()
                .forEach(
                    child ->
                        assertThat(
                                growth == TreeLayout.Growth.RIGHT
                                    ? boxes.get(child).x() - box.right()
                                    : boxes.get(child).y() - box.bottom())
                            .isGreaterThanOrEqualTo(GAPS.levels())));
  }

  private static Map<Node, Box> layout(Node root, TreeLayout.Growth growth) {
    return TreeLayout.of(
        root,
        growth,
        GAPS,
        Node::children,
        node -> new TreeLayout.Size(node.width(), node.height()));
  }

  private static Node random(Random random, int size) {
    List<Node> nodes = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      Node node =
          new Node(number, 20 + random.nextInt(100), 10 + random.nextInt(80), new ArrayList<>());
      if (number > 0) {
        nodes.get(random.nextInt(number)).children().add(node);
      }
      nodes.add(node);
    }
    return nodes.get(0);
  }
}
