SELECT v.name, v.kind, v.state, v.certified_host, v.link, v.purpose, v.valid_from, v.valid_to, v.recorded_from, v.recorded_to,
    u.unit_id, u.name, u.short_name, u.kind
FROM account_versions AS v
JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE v.account_id = $1
ORDER BY v.recorded_from DESC, v.valid_from DESC
