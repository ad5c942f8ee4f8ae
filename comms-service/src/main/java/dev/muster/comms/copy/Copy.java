package dev.muster.comms.copy;

import dev.muster.comms.publicsite.RenderedSite;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One copy of the public documents, brought to the state that is served whenever that has changed:
 * derived, so it needs no queue; what fails is done with the next try.
 *
 * <p>Several processes may write to the same place without asking each other. Whoever finds a newer
 * state there leaves it alone; whoever was slow and wrote over newer files has those states itself
 * a moment later, remembers what it wrote, and writes them again.
 */
final class Copy {
  private static final Duration CONFIRM = Duration.ofMinutes(1);

  private final CopyTarget target;
  private final Map<String, String> written = new HashMap<>();
  private CopyManifest told = CopyManifest.NONE;
  private Instant toldAt = Instant.EPOCH;

  Copy(CopyTarget target) {
    this.target = target;
  }

  String name() {
    return target.name();
  }

  /** When this process last knew the copy to be equal; {@link Instant#EPOCH} for not yet. */
  synchronized Instant toldAt() {
    return toldAt;
  }

  /**
   * Makes the copy equal to the documents; does nothing while there are none.
   *
   * @param confirmedAt when the database last said that this is how things are
   * @throws IOException when it could not be finished; files that are named in the manifest may
   *     then be newer than it says
   */
  synchronized void renew(RenderedSite site, Instant confirmedAt, Instant now) throws IOException {
    if (site.documents().isEmpty() || isTold(site, now)) {
      return;
    }
    CopyManifest there =
        target.read(CopyManifest.KEY).map(CopyManifest::read).orElse(CopyManifest.NONE);
    if (there.newerThan(site.asOf(), now)) {
      return;
    }
    Map<String, CopiedFile> files = CopiedFiles.of(site);
    for (CopiedFile file : files.values()) {
      if (!isThere(file, there)) {
        target.put(file);
        written.put(file.key(), file.tag());
      }
    }
    CopyManifest manifest = CopyManifest.of(site.asOf(), confirmedAt, site.stale(), files);
    target.put(manifest.file());
    remove(there, files.keySet());
    told = manifest;
    toldAt = now;
  }

  private boolean isTold(RenderedSite site, Instant now) {
    return site.asOf().equals(told.asOf())
        && site.stale() == told.stale()
        && Duration.between(toldAt, now).abs().compareTo(CONFIRM) < 0;
  }

  private boolean isThere(CopiedFile file, CopyManifest there) {
    return file.tag().equals(there.files().get(file.key()))
        && file.tag().equals(written.getOrDefault(file.key(), file.tag()));
  }

  private void remove(CopyManifest there, Set<String> wanted) throws IOException {
    Set<String> gone = new TreeSet<>(there.files().keySet());
    gone.addAll(written.keySet());
    gone.removeAll(wanted);
    for (String key : gone) {
      target.delete(key);
      written.remove(key);
    }
  }
}
