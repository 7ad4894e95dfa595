SELECT c.id, c.action, c.title, c.reason, c.state, c.word_count, c.trial, c.proposed_by, c.proposed_unit_id, c.proposed_at, c.decided_by, c.decided_at,
       c.decision_note, c.version, p.name, d.name, c.content
FROM word_changes AS c
LEFT JOIN people AS p ON p.id = c.proposed_by
LEFT JOIN people AS d ON d.id = c.decided_by
WHERE c.id = $1
