package dev.muster.incident.responder;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads calls for people for those who may see their incidents. */
@ApplicationScoped
@Transactional
public class ResponderCalls {
  private static final int MOST = 200;

  private final IncidentStore store;
  private final ResponderRequestTable requests;

  ResponderCalls(IncidentStore store, ResponderRequestTable requests) {
    this.store = store;
    this.requests = requests;
  }

  /** The calls, the newest first. */
  public List<ResponderRequest> of(UUID incidentId, Caller caller) {
    return requests.of(store.forReading(incidentId, caller).id(), MOST);
  }
}
