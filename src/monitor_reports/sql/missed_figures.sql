-- The filter of missed.sql, by rule and month.
SELECT f.rule, substr(f.first_day, 1, 7), count(*)
FROM findings AS f
JOIN monitor_commissions AS c ON c.id = $1
JOIN account_identities AS i ON i.id = f.account_id
JOIN account_versions AS a ON a.account_id = i.id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = f.host_unit_id
JOIN unit_versions AS u ON u.unit_id = f.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE replace($2, ',' || f.rule || '=', '') <> $2 AND ($3 = '' OR substr(f.first_day, 1, 7) = $3)
  AND f.source <> 'monitor' AND f.triage = 'shown' AND f.severity <> 'hint' AND f.state <> 'not_upheld'
  AND f.first_day >= c.starts_on AND f.first_day <= c.ends_on
  AND (NOT EXISTS (SELECT 1 FROM monitor_commission_units AS s WHERE s.commission_id = $1)
       OR EXISTS (SELECT 1 FROM monitor_commission_units AS s JOIN unit_nodes AS t ON t.id = s.unit_id
                  WHERE s.commission_id = $1 AND n.path >= t.path AND n.path < substr(t.path, 1, length(t.path) - 1) || '0'))
  AND (NOT EXISTS (SELECT 1 FROM monitor_commission_words AS s WHERE s.commission_id = $1 AND s.kind = 'platform')
       OR EXISTS (SELECT 1 FROM monitor_commission_words AS s
                  WHERE s.commission_id = $1 AND s.kind = 'platform' AND s.word = i.platform))
  AND NOT EXISTS (SELECT 1 FROM monitor_reports AS r
                  WHERE r.commission_id = $1 AND r.state NOT IN ('rejected', 'withdrawn')
                    AND (r.finding_id = f.id
                         OR (r.account_id = f.account_id AND replace($2, ',' || f.rule || '=' || r.code || ',', '') <> $2
                             AND r.found_on <= coalesce(f.last_day, $4) AND r.found_until >= f.first_day)))
GROUP BY f.rule, substr(f.first_day, 1, 7)
