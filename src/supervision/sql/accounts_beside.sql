-- $1 account: the other accounts that its host unit has now, $2 at most.
SELECT b.account_id
FROM account_versions AS a
JOIN account_versions AS b ON b.host_unit_id = a.host_unit_id AND b.recorded_to = 9223372036854775807 AND b.valid_to = '9999-12-31'
WHERE a.account_id = $1 AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31' AND b.account_id <> $1
ORDER BY b.account_id
LIMIT $2
