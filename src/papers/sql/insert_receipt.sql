INSERT INTO paper_receipts (id, paper_id, unit_id, is_copy, due_at, due_is_provisional, note, reminders) VALUES ($1, $2, $3, $4, $5, $6, '', 0)
