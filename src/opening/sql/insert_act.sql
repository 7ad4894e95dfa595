INSERT INTO application_acts (id, application_id, event, step_number, content_number, content_digest, opinion, person_id, unit_id, role,
    on_behalf_of, is_void, acted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12)
