package dev.muster.oncall.phone;

import dev.muster.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets each message and each key count once; who repeats it hears the same again. */
@ApplicationScoped
class PhoneReplies {
  private final PhoneTable table;
  private final InstantSource time;

  PhoneReplies(PhoneTable table, InstantSource time) {
    this.table = table;
    this.time = time;
  }

  /**
   * Does something and replies, in one transaction; what is refused leaves nothing behind but what
   * was said.
   *
   * @param id the provider's own, the same on every repetition
   * @param worded makes the reply
   */
  String once(String id, Supplier<Said> act, Function<Said, String> worded) {
    try {
      return reply(id, act, worded);
    } catch (ProblemException refusal) {
      return reply(id, () -> refused(refusal), worded);
    }
  }

  /**
   * As {@link #once}, for what can be done twice and takes transactions of its own: it is done
   * before the reply is stored, so that after a kill in between the repetition does the rest.
   */
  String onceDone(String id, Supplier<Said> act, Function<Said, String> worded) {
    return table
        .replyTo(id)
        .orElseGet(
            () -> {
              var said = done(act);
              return reply(id, () -> said, worded);
            });
  }

  private static Said done(Supplier<Said> act) {
    try {
      return act.get();
    } catch (ProblemException refusal) {
      return refused(refusal);
    }
  }

  private String reply(String id, Supplier<Said> act, Function<Said, String> worded) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              if (!table.isNew(id, time.instant())) {
                return table.replyTo(id).orElseThrow();
              }
              var reply = worded.apply(act.get());
              table.replied(id, reply);
              return reply;
            });
  }

  private static Said refused(ProblemException refusal) {
    return switch (refusal.problem().code()) {
      case "alert.nothing-above" -> Said.of("answer.nothing-above");
      case "alert.merged" -> Said.of("answer.merged");
      default -> Said.of("answer.over");
    };
  }
}
