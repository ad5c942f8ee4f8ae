package dev.muster.comms.publicsite;

import dev.muster.comms.publicsite.RenderedSite.Variants;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The documents asked for last that are not rendered with every change; few, to bound memory. */
final class Remembered {
  private static final int MOST = 100;

  private final Map<String, Variants> documents =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Variants> eldest) {
          return size() > MOST;
        }
      };
  private long generation;

  /** The document; made without a lock, and kept unless something changed meanwhile. */
  Variants get(String key, Supplier<Variants> make) {
    long began;
    synchronized (this) {
      Variants known = documents.get(key);
      if (known != null) {
        return known;
      }
      began = generation;
    }
    Variants made = make.get();
    synchronized (this) {
      if (began == generation) {
        documents.put(key, made);
      }
    }
    return made;
  }

  synchronized void clear() {
    generation++;
    documents.clear();
  }
}
