UPDATE hit_exceptions SET state = $2, decided_by = $3, decided_at = $4, decision_note = $5, version = version + 1 WHERE id = $1
