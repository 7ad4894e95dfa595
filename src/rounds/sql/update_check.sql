UPDATE round_checks SET state = $2, found_on = $3, evidence = $4, note = $5, finding_id = $6, first_by = $7, first_at = $8, second_by = $9,
                        second_at = $10, second_note = $11, version = version + 1
WHERE id = $1
