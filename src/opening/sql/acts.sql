SELECT event, step_number, content_number, content_digest, opinion, person_id, unit_id, role, on_behalf_of, is_void, acted_at
FROM application_acts WHERE application_id = $1 ORDER BY id
