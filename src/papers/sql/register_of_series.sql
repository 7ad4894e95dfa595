SELECT d.number, d.word, d.year, d.state, d.origin, d.paper_id, coalesce(p.title, ''), d.reason, coalesce(person.name, ''), d.created_at
FROM document_numbers AS d
LEFT JOIN papers AS p ON p.id = d.paper_id
LEFT JOIN people AS person ON person.id = d.person_id
WHERE d.word = $1 AND d.year = $2
ORDER BY d.number
