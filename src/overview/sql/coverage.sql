-- How the publishing accounts of the scope were seen the last time each was looked at: outcome ('' never) and how many. $1 $2 scope; $3 until then;
-- $4 account (0 any). Grouped, so that SQLite looks up each account's last outcome once.
SELECT coalesce(s.outcome, ''), count(*)
FROM (SELECT (SELECT x.outcome FROM collection_outcomes AS x
              WHERE x.account_id = v.account_id AND x.observed_at <= $3
              ORDER BY x.observed_at DESC, x.run_id DESC LIMIT 1) AS outcome
      FROM account_versions AS v
      JOIN unit_nodes AS n ON n.id = v.host_unit_id
      WHERE v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.kind = 'publishing'
        AND v.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')
        AND n.path >= $1 AND n.path < $2 AND ($4 = 0 OR v.account_id = $4)) AS s
GROUP BY coalesce(s.outcome, '')
