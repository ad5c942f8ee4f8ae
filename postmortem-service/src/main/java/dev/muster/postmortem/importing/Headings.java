package dev.muster.postmortem.importing;

import dev.muster.platform.i18n.Languages;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which section a heading means: in the templates of this organisation, here, and elsewhere. */
public final class Headings {
  private final Map<String, Set<String>> byTemplate;

  /**
   * @param byTemplate keys of sections by the headings that templates give them
   */
  public Headings(Map<String, Set<String>> byTemplate) {
    this.byTemplate = Map.copyOf(byTemplate);
  }

  /** The sections that are called so word by word, in any language; the likeliest first. */
  List<SectionKey> exactly(String heading) {
    List<SectionKey> keys = new ArrayList<>();
    byTemplate.getOrDefault(heading, Set.of()).stream()
        .sorted()
        .flatMap(slug -> SectionKey.ofSlug(slug).stream())
        .forEach(keys::add);
    Stream.of(SectionKey.values()).filter(key -> isShipped(key, heading)).forEach(keys::add);
    return keys.stream().distinct().toList();
  }

  /** The section that is most likely called so. */
  Optional<SectionKey> likely(String heading) {
    return exactly(heading).stream()
        .findFirst()
        .or(() -> ImportWords.shipped().section(heading).flatMap(SectionKey::ofSlug));
  }

  private static boolean isShipped(SectionKey key, String heading) {
    return Languages.all().stream()
        .map(Wording::in)
        .map((Phrases phrases) -> phrases.text("section." + key.slug()))
        .anyMatch(heading::equals);
  }
}
