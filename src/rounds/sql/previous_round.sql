-- $1 unit covered, $2 last day, $3 not this one.
SELECT id FROM rounds WHERE state = 'closed' AND scope_unit_id = $1 AND period_to <= $2 AND id <> $3 ORDER BY period_to DESC, id DESC LIMIT 1
