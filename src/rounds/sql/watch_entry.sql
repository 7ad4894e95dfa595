SELECT w.id, w.account_id, w.basis, w.reason, w.round_id, w.entered_on, w.ends_on, w.entered_by, w.entered_at, w.left_on, w.leave_reason, w.left_by, w.left_at,
       w.version, a.name, i.platform, a.host_unit_id, u.short_name, n.path
FROM watch_list_entries AS w
JOIN account_identities AS i ON i.id = w.account_id
JOIN account_versions AS a ON a.account_id = w.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE w.id = $1
