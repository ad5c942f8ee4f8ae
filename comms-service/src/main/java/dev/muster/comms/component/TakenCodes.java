package dev.muster.comms.component;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets components and groups keep the codes that clients of the public API know them by. */
@ApplicationScoped
public class TakenCodes {
  private static final String OWN_CODE = "[a-z0-9]{12}";

  private final Sql sql;
  private final ComponentRepository components;
  private final ComponentGroupRepository groups;

  TakenCodes(Sql sql, ComponentRepository components, ComponentGroupRepository groups) {
    this.sql = sql;
    this.components = components;
    this.groups = groups;
  }

  /** It is known by this code from now on, unless that is taken or not one of our kind. */
  public void take(Component component, String code) {
    if (code.matches(OWN_CODE)
        && sql.update(
                """
                update component set code = ?
                where id = ? and not exists (select from component where code = ?)
                """,
                code,
                component.id(),
                code)
            == 1) {
      components.getEntityManager().refresh(component);
    }
  }

  /** The same for a group. */
  public void take(ComponentGroup group, String code) {
    if (code.matches(OWN_CODE)
        && sql.update(
                """
                update component_group set code = ?
                where id = ? and not exists (select from component_group where code = ?)
                """,
                code,
                group.id(),
                code)
            == 1) {
      groups.getEntityManager().refresh(group);
    }
  }
}
