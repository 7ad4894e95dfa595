SELECT v.version, v.state, coalesce(p.name, ''), v.proposed_at, coalesce(d.name, ''), v.decided_at, v.reason
FROM indicator_set_versions AS v
LEFT JOIN people AS p ON p.id = v.proposed_by
LEFT JOIN people AS d ON d.id = v.decided_by
WHERE v.set_id = $1 ORDER BY v.version DESC
