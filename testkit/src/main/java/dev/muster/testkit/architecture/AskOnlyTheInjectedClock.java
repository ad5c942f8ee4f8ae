package dev.muster.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Forbids every way to ask the machine for the time; {@code System.nanoTime} measures only. */
final class AskOnlyTheInjectedClock extends ArchCondition<JavaClass> {

  AskOnlyTheInjectedClock() {
    super("ask only the injected clock for the time");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
      if (asksTheMachine(call)) {
        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
      }
    }
  }

  private static boolean asksTheMachine(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getTarget().getName();
    return switch (owner) {
      case "java.lang.System" -> method.equals("currentTimeMillis");
      case "java.time.Clock", "java.time.InstantSource" ->
          method.startsWith("system") || method.startsWith("tick");
      default ->
          owner.startsWith("java.time.")
              && method.equals("now")
              && call.getTarget().getRawParameterTypes().stream()
                  .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
    };
  }
}
