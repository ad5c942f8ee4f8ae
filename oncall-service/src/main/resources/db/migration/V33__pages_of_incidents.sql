-- Who was paged for an incident is asked by everybody in its war room.
create index incident_of_alert_incident on incident_of_alert (incident_id);
