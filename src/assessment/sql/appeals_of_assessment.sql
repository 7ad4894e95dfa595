-- $1 assessment, $2, $3 scope.
SELECT a.id, a.unit_id, a.indicator, a.case_key, a.reason, a.state, coalesce(p.name, ''), a.appealed_at, coalesce(d.name, ''), a.decided_at,
       a.decision_reason, a.points, a.attachment_id, f.file_name, a.appealed_by
FROM assessment_appeals AS a
JOIN unit_nodes AS n ON n.id = a.unit_id
LEFT JOIN people AS p ON p.id = a.appealed_by
LEFT JOIN people AS d ON d.id = a.decided_by
LEFT JOIN attachments AS f ON f.id = a.attachment_id
WHERE a.assessment_id = $1 AND n.path >= $2 AND n.path < $3
ORDER BY a.id
