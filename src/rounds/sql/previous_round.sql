-- $1 unit covered, $2 first day, $3 scope: the round of the same scope that was over before; what lies within the period itself is no earlier one.
SELECT id FROM rounds WHERE state = 'closed' AND scope_unit_id = $1 AND period_to < $2 AND scope = $3 ORDER BY period_to DESC, id DESC LIMIT 1
