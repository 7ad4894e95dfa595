UPDATE paper_receipts SET signed_by = $2, signed_at = $3, note = $4, reminded_at = $5, reminders = $6 WHERE id = $1
