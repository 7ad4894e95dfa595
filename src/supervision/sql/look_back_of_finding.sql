SELECT l.due_on, l.outcome, l.looked_at, p.name, l.note, l.reopened_id
FROM finding_look_backs AS l
LEFT JOIN people AS p ON p.id = l.looked_by
WHERE l.finding_id = $1
