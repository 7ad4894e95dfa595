INSERT INTO applications (id, version, state, host_unit_id, platform, name, form, content_digest, content_number, exceptions, steps, step_number,
    due_is_provisional, calendar_version, written_by, written_role, submitted_role, created_at, updated_at)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, 0, '[]', '[]', -1, 0, $8, $9, $10, '', $11, $11)
