SELECT e.sequence, e.bytes, e.leaf
FROM ledger_entries AS e
WHERE e.subject_kind = $1 AND e.subject_id = $2
ORDER BY e.sequence
