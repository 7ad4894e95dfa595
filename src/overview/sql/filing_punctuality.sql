-- $1 $2 paths of hosts, $3 $4 first and last day on which filings fell due, $5 as of this day, $6 account (0 any). As the statistics tell them apart
-- (statistics/domain/filing_book.hpp): the later of two clocks decides, what was handed in counts as done.
-- CROSS JOIN keeps SQLite to the index of the days on which filings fell due.
SELECT c.punctuality, count(*)
FROM (SELECT CASE WHEN b.acted_on IS NULL THEN CASE WHEN $5 <= b.last_due_on THEN 'open' ELSE 'overdue' END
                  WHEN b.acted_on <= b.last_due_on THEN 'on_time' ELSE 'late' END AS punctuality
      FROM (SELECT v.last_due_on,
                   CASE WHEN v.submitted_on <= $5 THEN v.submitted_on WHEN v.settled_on <= $5 THEN v.settled_on ELSE NULL END AS acted_on
            FROM filing_versions AS v
            CROSS JOIN filing_duties AS d
            CROSS JOIN account_versions AS a
            CROSS JOIN unit_nodes AS n
            WHERE v.recorded_to = 9223372036854775807 AND v.last_due_on >= $3 AND v.last_due_on <= $4 AND d.id = v.filing_id
              AND d.kind = 'filing' AND d.effective_on <= $5 AND NOT (v.state = 'waived' AND coalesce(v.settled_on, '9999-12-31') <= $5)
              AND a.account_id = d.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_from <= $5 AND a.valid_to > $5
              AND n.id = a.host_unit_id
              AND n.path >= $1 AND n.path < $2 AND ($6 = 0 OR d.account_id = $6)) AS b) AS c
GROUP BY c.punctuality
