package dev.muster.postmortem.analysis.drawing;

import dev.muster.postmortem.analysis.FishboneBranch;
import dev.muster.postmortem.factor.CauseCategory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the branches of a fishbone are called in one language. */
public record BranchNames(Map<String, String> byCategory) {

  /** The names of {@code categories} in {@code language}. */
  public static BranchNames of(List<CauseCategory> categories, Locale language) {
    return new BranchNames(
        categories.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    CauseCategory::key, category -> category.name(language))));
  }

  /** Its own name, or that of its category. */
  public String of(FishboneBranch branch) {
    boolean named = branch.name() != null && !branch.name().isBlank();
    return named
        ? branch.name()
        : byCategory.getOrDefault(branch.category(), String.valueOf(branch.category()));
  }
}
