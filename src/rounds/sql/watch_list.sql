-- $1 $2 scope, $3 on | left | any, $4 today, $5 words, $6 account or 0, $7 before which id, $8 limit.
SELECT w.id, w.account_id, w.basis, w.reason, w.round_id, w.entered_on, w.ends_on, w.entered_by, w.entered_at, w.left_on, w.leave_reason, w.left_by, w.left_at,
       w.version, a.name, i.platform, a.host_unit_id, u.short_name, n.path
FROM watch_list_entries AS w
JOIN account_identities AS i ON i.id = w.account_id
JOIN account_versions AS a ON a.account_id = w.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE n.path >= $1 AND n.path < $2
  AND ($3 = 'any' OR ($3 = 'on' AND w.left_on IS NULL AND (w.ends_on IS NULL OR w.ends_on >= $4))
       OR ($3 = 'left' AND (w.left_on IS NOT NULL OR w.ends_on < $4)))
  AND ($5 = '' OR replace(a.name, $5, '') <> a.name OR replace(u.name, $5, '') <> u.name) AND ($6 = 0 OR w.account_id = $6) AND w.id < $7
ORDER BY w.id DESC LIMIT $8
