UPDATE censuses SET title = $2, reference_day = $3, due_on = $4, scope_unit_id = $5, unit_kinds = $6, answered_by = $7, instructions = $8, state = $9,
                    started_at = $10, closed_at = $11, version = version + 1
WHERE id = $1
