package dev.muster.oncall.storm;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Decides which messages go out singly and which wait to go out together. It locks nothing, so that
 * a storm for one person does not queue up at a row: transactions of the same moment do not see
 * each other, and each may let through one message more.
 */
@ApplicationScoped
public class StormGate {
  private final Sql sql;
  private final StormConfig config;

  StormGate(Sql sql, StormConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** A message that is due. */
  public record Due(UUID stepId, UUID methodId, String channel) {}

  /** Those that wait, in one statement for all; needs the caller's transaction. */
  public Set<UUID> waiting(List<Due> due, Instant now) {
    var waiting = new HashSet<UUID>();
    if (due.isEmpty()) {
      return waiting;
    }
    var byMethod =
        due.stream()
            .collect(Collectors.groupingBy(Due::methodId, LinkedHashMap::new, Collectors.toList()));
    var most = due.stream().mapToInt(this::most).max().orElseThrow();
    var paces = paces(byMethod.keySet(), most, now);
    byMethod.forEach(
        (method, theirs) ->
            theirs.stream()
                .skip(paces.get(method).singly(theirs.size(), most(theirs.get(0))))
                .forEach(each -> waiting.add(each.stepId())));
    return waiting;
  }

  private int most(Due due) {
    return config.messages().get(due.channel());
  }

  private Map<UUID, Pace> paces(Set<UUID> methods, int most, Instant now) {
    var paces = new LinkedHashMap<UUID, Pace>();
    sql.query(
        """
        select m.id,
               (select count(*) from (
                  select 1 from page_step s
                  where s.contact_method_id = m.id and s.out_at > ? limit ?) as lately) as sent,
               exists (
                 select 1 from page_step w
                 where w.contact_method_id = m.id and w.status = 'WAITING') as some_wait
        from unnest(?::uuid[]) as m(id)
        """,
        row ->
            paces.put(
                row.getObject("id", UUID.class),
                new Pace(row.getInt("sent"), row.getBoolean("some_wait"))),
        now.minus(config.window()),
        most,
        methods.toArray(UUID[]::new));
    return paces;
  }
}
