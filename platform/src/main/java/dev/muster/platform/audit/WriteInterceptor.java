package dev.muster.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs a {@link Write}: transaction, then the method, then its audit row and remembered answer. */
@Write("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class WriteInterceptor {
  private final AuditLog audit;
  private final IdempotencyKeys keys;

  WriteInterceptor(AuditLog audit, IdempotencyKeys keys) {
    this.audit = audit;
    this.keys = keys;
  }

  @AroundInvoke
  Object around(InvocationContext context) {
    return QuarkusTransaction.joiningExisting().call(() -> perform(context));
  }

  private Object perform(InvocationContext context) throws Exception {
    var write = context.getMethod().getAnnotation(Write.class);
    var claim = keys.claim(write.value(), context.getParameters());
    if (claim.isAnswered()) {
      return write.secret() ? keys.refuseToRepeat() : keys.replay(claim, context.getMethod());
    }
    var answer = context.proceed();
    audit.record(write.value());
    keys.remember(claim, answer, !write.secret());
    return answer;
  }
}
