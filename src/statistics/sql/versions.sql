-- $1 day. What is known now of every account up to that day.
SELECT v.account_id, i.platform, v.name, v.kind, v.state, v.host_unit_id, v.opened_on, v.valid_from, v.valid_to
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
WHERE v.recorded_to = 9223372036854775807 AND v.valid_from <= $1
ORDER BY v.account_id, v.valid_from
