-- $1 $2 paths of hosts, $3 day, $4 account (0 any). Accounts in force on the day, by host, as the statistics count them: known now, hosts that were units then.
SELECT n.id, n.path,
       (SELECT count(*) FROM account_versions AS v
        WHERE v.host_unit_id = n.id AND v.recorded_to = 9223372036854775807 AND v.valid_from <= $3 AND v.valid_to > $3
          AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled') AND ($4 = 0 OR v.account_id = $4))
FROM unit_nodes AS n
WHERE n.path >= $1 AND n.path < $2
  AND EXISTS (SELECT 1 FROM unit_versions AS u
              WHERE u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_from <= $3 AND u.valid_to > $3)
