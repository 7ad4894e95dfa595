INSERT INTO watch_list_entries (id, account_id, basis, reason, round_id, entered_on, ends_on, entered_by, entered_at, leave_reason, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 1)
