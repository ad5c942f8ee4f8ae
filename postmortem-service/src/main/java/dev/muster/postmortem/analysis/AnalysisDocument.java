package dev.muster.postmortem.analysis;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an analysis says: one of the four, the others are null. */
public record AnalysisDocument(
    @Nullable @Valid FiveWhys fiveWhys,
    @Nullable @Valid Fishbone fishbone,
    @Nullable @Valid FaultTree faultTree,
    @Nullable @Valid TimelineNotes timeline) {

  /** A document of five whys. */
  public static AnalysisDocument of(FiveWhys fiveWhys) {
    return new AnalysisDocument(fiveWhys, null, null, null);
  }

  /** A document of a fishbone. */
  public static AnalysisDocument of(Fishbone fishbone) {
    return new AnalysisDocument(null, fishbone, null, null);
  }

  /** A document of a fault tree. */
  public static AnalysisDocument of(FaultTree faultTree) {
    return new AnalysisDocument(null, null, faultTree, null);
  }

  /** A document of a timeline analysis. */
  public static AnalysisDocument of(TimelineNotes timeline) {
    return new AnalysisDocument(null, null, null, timeline);
  }

  /** Whether it is what {@code kind} needs and nothing else. */
  public boolean fits(AnalysisKind kind) {
    return part(kind) != null
        && Arrays.stream(AnalysisKind.values()).map(this::part).filter(Objects::nonNull).count()
            == 1;
  }

  private Object part(AnalysisKind kind) {
    return switch (kind) {
      case FIVE_WHYS -> fiveWhys;
      case FISHBONE -> fishbone;
      case FAULT_TREE -> faultTree;
      case TIMELINE -> timeline;
    };
  }

  /** The name under which {@code kind} stands here. */
  static String field(AnalysisKind kind) {
    return switch (kind) {
      case FIVE_WHYS -> "fiveWhys";
      case FISHBONE -> "fishbone";
      case FAULT_TREE -> "faultTree";
      case TIMELINE -> "timeline";
    };
  }
}
