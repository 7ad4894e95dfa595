INSERT INTO round_checks (id, round_id, line_id, item, violation_key, subject_kind, subject_id, is_veto, state, found_on, evidence, note, finding_id,
                          first_by, first_at, second_note, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, '', 1)
