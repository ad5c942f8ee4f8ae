package dev.muster.postmortem.analysis.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class FishboneLayoutTest {

  @Property
  void causesKeepToTheirSideOfTheSpineAndBonesDoNotCross(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 800) Double> heights,
      @ForAll @DoubleRange(min = 0, max = 400) double head) {
    double spineY = FishboneLayout.spine(heights, head);
    List<FishboneLayout.Bone> bones = FishboneLayout.bones(heights, spineY);

    assertThat(spineY).isGreaterThanOrEqualTo(head / 2);
    for (int index = 0; index < bones.size(); index++) {
      FishboneLayout.Bone bone = bones.get(index);
      double top = bone.causesTop();
      double bottom = top + heights.get(index);
      if (bone.above()) {
        assertThat(top).isGreaterThan(bone.outerY());
        assertThat(bottom).isLessThan(spineY);
      } else {
        assertThat(top).isGreaterThan(spineY);
        assertThat(bottom).isLessThan(bone.outerY());
      }
      if (index >= 2) {
        assertThat(bone.outerX() - FishboneLayout.TEXT + 12)
            .isGreaterThan(bones.get(index - 2).spineX());
      }
    }
  }
}
