UPDATE census_lines SET decision = $2, decided_by = $3, decided_at = $4, decision_note = $5, result_account_id = $6 WHERE id = $1
