SELECT checked_at, as_of, outcome FROM finding_rechecks WHERE finding_id = $1 ORDER BY id
