SELECT r.version, r.digest, r.reason, coalesce(p.name, ''), r.made_at
FROM assessment_results AS r
LEFT JOIN people AS p ON p.id = r.made_by
WHERE r.assessment_id = $1 ORDER BY r.version DESC
