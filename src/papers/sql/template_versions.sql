SELECT t.number, t.note, coalesce(p.name, ''), t.created_at, t.retired_at
FROM paper_templates AS t
LEFT JOIN people AS p ON p.id = t.person_id
WHERE t.template = $1
ORDER BY t.number DESC
