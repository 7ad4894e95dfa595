-- $1 state ('' any); $2, $3 scope; $4 the last id seen; $5 limit; $6 rule ('' any). The newest first.
SELECT e.id, e.rule, e.excerpt, e.account_id, coalesce(a.name, ''), e.hit_id, e.reason, e.valid_from, e.valid_to, e.state, e.unit_path,
       e.proposed_by, coalesce(p.name, ''), e.proposed_at, e.decided_by, coalesce(d.name, ''), e.decision_note
FROM hit_exceptions AS e
LEFT JOIN account_versions AS a ON a.account_id = e.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
LEFT JOIN people AS p ON p.id = e.proposed_by
LEFT JOIN people AS d ON d.id = e.decided_by
WHERE ($1 = '' OR e.state = $1) AND ($6 = '' OR e.rule = $6) AND (e.unit_path = '/' OR (e.unit_path >= $2 AND e.unit_path < $3)) AND e.id < $4
ORDER BY e.id DESC LIMIT $5
