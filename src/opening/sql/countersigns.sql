SELECT id, unit_id, person_id, question, asked_by, asked_at, due_at, answer, answered_by, answered_at, ended_at
FROM application_countersigns WHERE application_id = $1 ORDER BY id
