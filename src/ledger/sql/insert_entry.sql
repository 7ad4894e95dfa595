INSERT INTO ledger_entries (sequence, recorded_at, verb, subject_kind, subject_id, actor_person_id, actor_unit_id, bytes, salt, leaf)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
