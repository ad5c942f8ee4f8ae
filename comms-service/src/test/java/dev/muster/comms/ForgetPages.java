package dev.muster.comms;

import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.database.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import org.jboss.logging.Logger;

/**
 * Removes the pages of a test class when it is over, so that those after it do not wait for
 * thousands of documents to be rendered that nobody reads.
 */
public class ForgetPages implements QuarkusTestAfterAllCallback {
  private static final Logger LOG = Logger.getLogger(ForgetPages.class);

  @Override
  public void afterAll(QuarkusTestContext context) {
    try {
      QuarkusTransaction.requiringNew().run(ForgetPages::forget);
    } catch (RuntimeException busy) {
      LOG.infof("pages stay until the next class is over: %s", busy.getMessage());
    }
  }

  private static void forget() {
    Arc.container()
        .instance(Sql.class)
        .get()
        .update("delete from status_page where not is_default");
    Arc.container().instance(PublicChanges.class).get().happened();
  }
}
