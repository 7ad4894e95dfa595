-- $1 $2 paths of hosts, $3 day, $4 month ("2026-03"). As the statistics count them: accounts that stood in the registry on the day, opened in the month;
-- those of which a cancellation was completed in it (going from 已注销待核 to 已注销 is no second one).
SELECT CAST(coalesce(sum(CASE WHEN substr(v.opened_on, 1, 7) = $4 THEN 1 ELSE 0 END), 0) AS BIGINT),
       CAST(coalesce(sum(CASE WHEN EXISTS (
           SELECT 1 FROM account_versions AS c
           WHERE c.account_id = v.account_id AND c.recorded_to = 9223372036854775807 AND c.state IN ('cancelled', 'cancelled_to_audit')
             AND substr(c.valid_from, 1, 7) = $4 AND c.valid_from <= $3
             AND NOT EXISTS (SELECT 1 FROM account_versions AS b
                             WHERE b.account_id = c.account_id AND b.recorded_to = 9223372036854775807 AND b.valid_to = c.valid_from
                               AND b.state IN ('cancelled', 'cancelled_to_audit'))) THEN 1 ELSE 0 END), 0) AS BIGINT)
FROM account_versions AS v
JOIN unit_nodes AS n ON n.id = v.host_unit_id
WHERE v.recorded_to = 9223372036854775807 AND v.valid_from <= $3 AND v.valid_to > $3 AND n.path >= $1 AND n.path < $2
