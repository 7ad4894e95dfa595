SELECT sequence, verb, subject_kind, subject_id, actor_person_id, actor_unit_id, bytes, leaf, recorded_at
FROM ledger_entries WHERE sequence >= $1 ORDER BY sequence LIMIT $2
