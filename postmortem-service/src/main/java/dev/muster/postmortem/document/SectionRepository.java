package dev.muster.postmortem.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The stored sections. */
@ApplicationScoped
public class SectionRepository implements PanacheRepositoryBase<Section, UUID> {

  /** The sections of a post-mortem in reading order. */
  List<Section> of(UUID postmortemId) {
    return list("postmortemId", postmortemId).stream()
        .sorted(Comparator.comparing(Section::key))
        .toList();
  }

  /** One section; the lock on its post-mortem guards changes. */
  Section one(UUID postmortemId, SectionKey key) {
    return find("postmortemId = ?1 and key = ?2", postmortemId, key).singleResult();
  }
}
