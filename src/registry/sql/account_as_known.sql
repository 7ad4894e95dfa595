-- What held on day $2 as known at $3.
SELECT v.name, v.kind, v.state, v.host_unit_id, v.certified_host, v.link, v.purpose, v.opened_on, v.is_baseline, v.valid_from, v.valid_to
FROM account_versions AS v
WHERE v.account_id = $1 AND v.valid_from <= $2 AND v.valid_to > $2 AND v.recorded_from <= $3 AND v.recorded_to > $3
