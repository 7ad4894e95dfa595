SELECT v.number, v.digest, v.origin, coalesce(p.name, ''), v.created_at
FROM paper_versions AS v
LEFT JOIN people AS p ON p.id = v.person_id
WHERE v.paper_id = $1
ORDER BY v.number
