package dev.muster.testkit.concurrent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Calls that several threads make at the same time, as senders or replicas do. */
public final class AtOnce {
  private static final int MOST_THREADS = 16;

  private AtOnce() {}

  /**
   * What the calls return, in their order, when the last of them has ended.
   *
   * @throws ExecutionException when a call failed
   */
  public static <T> List<T> call(List<? extends Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    return call(calls, MOST_THREADS);
  }

  /** The same with so many at a time at most. */
  public static <T> List<T> call(List<? extends Callable<T>> calls, int most)
      throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(Math.min(calls.size(), most));
    try {
      var answers = new ArrayList<T>();
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  /** The same call so many times. */
  public static <T> List<T> repeat(int times, Callable<T> call)
      throws InterruptedException, ExecutionException {
    return call(Collections.nCopies(times, call));
  }
}
