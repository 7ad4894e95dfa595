-- The newest first.
SELECT m.mode, m.reason, m.decided_by, coalesce(p.name, ''), m.recorded_from
FROM content_rule_modes AS m
LEFT JOIN people AS p ON p.id = m.decided_by
WHERE m.rule = $1
ORDER BY m.id DESC
