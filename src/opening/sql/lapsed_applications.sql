SELECT id FROM applications WHERE state = 'approved' AND due_at <= $1 ORDER BY id
