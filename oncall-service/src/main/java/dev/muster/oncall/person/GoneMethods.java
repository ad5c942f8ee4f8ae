package dev.muster.oncall.person;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.delivery.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Takes contact methods out of use whose address does not exist any more. */
@ApplicationScoped
public class GoneMethods implements DeliveryListener {
  /** The owner kind of messages that are about a contact method itself. */
  static final String DELIVERY_KIND = "contact-method";

  private final Sql sql;
  private final PagingDirectory directory;

  GoneMethods(Sql sql, PagingDirectory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  @Override
  public String kind() {
    return DELIVERY_KIND;
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {
    for (var outcome : outcomes) {
      if (isGone(outcome)) {
        update(
            """
            update contact_method set gone_at = ?, version = version + 1
            where id = ? and address = ? and gone_at is null
            """,
            outcome);
      }
    }
  }

  /**
   * Messages of pages failed; what that says about the addresses they went to counts from now on.
   *
   * @param outcomes one for each step; those of a bundle say the same of one address
   */
  public void pagesFailed(List<DeliveryOutcome> outcomes) {
    var gone = new HashMap<UUID, DeliveryOutcome>();
    outcomes.stream()
        .filter(GoneMethods::isGone)
        .forEach(outcome -> gone.putIfAbsent(outcome.deliveryId(), outcome));
    gone.values()
        .forEach(
            outcome ->
                update(
                    """
                    update contact_method m set gone_at = ?, version = m.version + 1
                    from page_step s join page p on p.id = s.page_id
                    where s.id = ? and m.person_id = p.person_id and m.address = ?
                      and m.gone_at is null
                    """,
                    outcome));
  }

  private void update(String statement, DeliveryOutcome outcome) {
    sql.update(statement, outcome.at(), outcome.ownerId(), outcome.destination());
    directory.changed();
  }

  private static boolean isGone(DeliveryOutcome outcome) {
    return outcome.status() == DeliveryStatus.FAILED
        && outcome.receipt() != null
        && outcome.receipt().path(Receipt.GONE).asBoolean();
  }
}
