-- $1 $2 scope; $3 the caller's unit, whose drafts alone are shown; $4 state, $5 platform ('' any); $6 $7 paths of `under`; $8 words as a
-- lower-case pattern; $9 has exceptions (-1 any); $10 waits for the caller (-1 any) as role $11 or person $12; $13 1: by due_at, 0: by
-- updated_at; $14 1 or -1: direction; $15 $16 key and id of the last row; $17 limit; $18 one application (0 all).
SELECT a.id, a.version, a.name, a.platform, a.content_digest, a.state, a.steps, a.step_number, a.exceptions, a.submitted_at, a.updated_at,
       a.due_at, a.due_is_provisional, a.approval_number, a.account_id, a.approved_at, u.unit_id, u.name, u.short_name, u.kind,
       p.unit_id, p.name, p.short_name, p.kind, h.short_name, t.role, a.sort_key
FROM (SELECT g.*, $14 * CASE WHEN $13 = 1 THEN coalesce(g.due_at, 9007199254740991) ELSE g.updated_at END AS sort_key FROM applications AS g) AS a
JOIN unit_nodes AS n ON n.id = a.host_unit_id
LEFT JOIN unit_nodes AS w ON w.id = a.approver_unit_id
LEFT JOIN unit_versions AS u ON u.unit_id = a.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN unit_versions AS p ON p.unit_id = a.approver_unit_id AND p.recorded_to = 9223372036854775807 AND p.valid_to = '9999-12-31'
LEFT JOIN todo_items AS t ON t.id = (SELECT min(o.id) FROM todo_items AS o
    WHERE o.subject_kind = 'application' AND o.subject_id = a.id AND o.done_at IS NULL AND o.task <> 'answer_countersign')
LEFT JOIN unit_versions AS h ON h.unit_id = t.unit_id AND h.recorded_to = 9223372036854775807 AND h.valid_to = '9999-12-31'
WHERE ((n.path >= $1 AND n.path < $2) OR (w.path >= $1 AND w.path < $2)
       OR EXISTS (SELECT 1 FROM application_countersigns AS c JOIN unit_nodes AS m ON m.id = c.unit_id
                  WHERE c.application_id = a.id AND m.path >= $1 AND m.path < $2))
  AND (a.state <> 'draft' OR a.host_unit_id = $3)
  AND ($4 = '' OR a.state = $4) AND ($5 = '' OR a.platform = $5)
  AND n.path >= $6 AND n.path < $7 AND lower(a.name) LIKE $8
  AND ($9 = -1 OR CASE WHEN a.exceptions <> '[]' THEN 1 ELSE 0 END = $9)
  AND ($10 = -1 OR CASE WHEN EXISTS (SELECT 1 FROM todo_items AS o
        WHERE o.subject_kind = 'application' AND o.subject_id = a.id AND o.done_at IS NULL AND o.unit_id = $3 AND o.role = $11
          AND (o.person_id IS NULL OR o.person_id = $12)) THEN 1 ELSE 0 END = $10)
  AND ($18 = 0 OR a.id = $18)
  AND (a.sort_key > $15 OR (a.sort_key = $15 AND a.id > $16))
ORDER BY a.sort_key, a.id
LIMIT $17
