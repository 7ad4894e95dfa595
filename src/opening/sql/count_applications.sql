-- By state, under the same filter as list_applications but for the state.
SELECT a.state, count(*)
FROM applications AS a
JOIN unit_nodes AS n ON n.id = a.host_unit_id
LEFT JOIN unit_nodes AS w ON w.id = a.approver_unit_id
WHERE ((n.path >= $1 AND n.path < $2) OR (w.path >= $1 AND w.path < $2)
       OR EXISTS (SELECT 1 FROM application_countersigns AS c JOIN unit_nodes AS m ON m.id = c.unit_id
                  WHERE c.application_id = a.id AND m.path >= $1 AND m.path < $2))
  AND (a.state <> 'draft' OR a.host_unit_id = $3)
  AND ($4 = '' OR a.platform = $4)
  AND n.path >= $5 AND n.path < $6 AND lower(a.name) LIKE $7
  AND ($8 = -1 OR CASE WHEN a.exceptions <> '[]' THEN 1 ELSE 0 END = $8)
  AND ($9 = -1 OR CASE WHEN EXISTS (SELECT 1 FROM todo_items AS o
        WHERE o.subject_kind = 'application' AND o.subject_id = a.id AND o.done_at IS NULL AND o.unit_id = $3 AND o.role = $10
          AND (o.person_id IS NULL OR o.person_id = $11)) THEN 1 ELSE 0 END = $9)
GROUP BY a.state
