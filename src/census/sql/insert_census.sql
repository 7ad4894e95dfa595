INSERT INTO censuses (id, title, reference_day, due_on, scope_unit_id, unit_kinds, answered_by, instructions, state, created_by, created_unit_id,
                      created_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)
