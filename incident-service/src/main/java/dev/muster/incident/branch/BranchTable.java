package dev.muster.incident.branch;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The branches of all incidents; the incident's lock guards them. */
@ApplicationScoped
class BranchTable {
  private final Sql sql;

  BranchTable(Sql sql) {
    this.sql = sql;
  }

  /** Those of an incident in the order in which they were formed. */
  List<Branch> of(UUID incidentId) {
    return sql.query(
        """
        select b.number, b.version, b.name, b.lead_id,
          array(select m.person_id from branch_member m
                where m.incident_id = b.incident_id and m.branch = b.number
                order by m.person_id) as members
        from branch b where b.incident_id = ? order by b.number
        """,
        row ->
            new Branch(
                row.getInt("number"),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("lead_id", UUID.class),
                people(row.getArray("members"))),
        incidentId);
  }

  /** Writes a branch as it is from now on; whoever was in another one leaves that. */
  void put(UUID incidentId, Branch branch) {
    sql.update(
        """
        update branch b set version = version + 1
        where b.incident_id = ? and b.number <> ? and exists (
          select 1 from branch_member m
          where m.incident_id = b.incident_id and m.branch = b.number and m.person_id = any (?))
        """,
        incidentId,
        branch.number(),
        branch.memberIds().toArray(UUID[]::new));
    sql.update(
        """
        insert into branch (incident_id, number, version, name, lead_id) values (?, ?, ?, ?, ?)
        on conflict (incident_id, number) do update
          set version = excluded.version, name = excluded.name, lead_id = excluded.lead_id
        """,
        incidentId,
        branch.number(),
        branch.version(),
        branch.name(),
        branch.leadId());
    sql.update(
        "delete from branch_member where incident_id = ? and branch = ?",
        incidentId,
        branch.number());
    for (UUID person : branch.memberIds()) {
      sql.update(
          """
          insert into branch_member (incident_id, person_id, branch) values (?, ?, ?)
          on conflict (incident_id, person_id) do update set branch = excluded.branch
          """,
          incidentId,
          person,
          branch.number());
    }
  }

  void delete(UUID incidentId, int number) {
    sql.update("delete from branch where incident_id = ? and number = ?", incidentId, number);
  }

  private static List<UUID> people(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }
}
