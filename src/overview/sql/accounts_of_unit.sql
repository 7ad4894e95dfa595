-- $1 unit, $2 day. Accounts that it hosts on the day, in force.
SELECT v.account_id, v.name
FROM account_versions AS v
WHERE v.host_unit_id = $1 AND v.recorded_to = 9223372036854775807 AND v.valid_from <= $2 AND v.valid_to > $2
  AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')
ORDER BY v.name, v.account_id
