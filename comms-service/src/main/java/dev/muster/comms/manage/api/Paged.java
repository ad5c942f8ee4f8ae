package dev.muster.comms.manage.api;

import java.util.List;

/** Cuts lists as Statuspage does: by the number of a page and how much one holds. */
public final class Paged {
  /** The most that one page holds. */
  public static final int MOST = 100;

  private Paged() {}

  /** How many are wanted: {@code given} within 1 and {@value #MOST}, all of that for null. */
  public static int size(Integer given) {
    return given == null ? MOST : Math.max(1, Math.min(MOST, given));
  }

  /** How many come before a page that counts from {@code first}; null is the first page. */
  public static int before(Integer page, int first, int size) {
    long wanted = page == null ? 0 : Math.max(0, (long) page - first);
    return (int) Math.min(1_000_000, wanted * size);
  }

  /** One page of a list, counted from 1. */
  public static <T> List<T> of(List<T> all, Integer page, Integer perPage) {
    int size = size(perPage);
    return all.stream().skip(before(page, 1, size)).limit(size).toList();
  }
}
