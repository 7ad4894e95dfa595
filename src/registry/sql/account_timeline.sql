-- What is known now of an account, by true time.
SELECT v.name, v.kind, v.state, v.host_unit_id, v.certified_host, v.link, v.purpose, v.opened_on, v.is_baseline, v.valid_from, v.valid_to
FROM account_versions AS v
WHERE v.account_id = $1 AND v.recorded_to = 9223372036854775807
ORDER BY v.valid_from
