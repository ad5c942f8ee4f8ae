package dev.muster.testkit.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Calls static methods in the one copy of a class that belongs to the JVM.
 *
 * <p>Quarkus loads test classes with class loaders of its own, so a static field may exist several
 * times. Servers are therefore held by the system class loader; arguments and results are types of
 * the JDK only.
 */
public final class JvmWide {
  private JvmWide() {}

  /** Calls the static method {@code name} of the JVM's own copy of {@code owner}. */
  @SuppressWarnings("unchecked")
  public static <T> T call(Class<?> owner, String name, Object... arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader caller = thread.getContextClassLoader();
    ClassLoader system = ClassLoader.getSystemClassLoader();
    thread.setContextClassLoader(system);
    try {
      Class<?> own = Class.forName(owner.getName(), true, system);
      Method method =
          Arrays.stream(own.getDeclaredMethods())
              .filter(candidate -> candidate.getName().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(own + " has no method " + name));
      method.setAccessible(true);
      return (T) method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(owner.getSimpleName() + "." + name, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(owner.getSimpleName() + "." + name, e);
    } finally {
      thread.setContextClassLoader(caller);
    }
  }
}
