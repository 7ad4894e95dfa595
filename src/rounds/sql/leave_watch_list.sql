UPDATE watch_list_entries SET left_on = $2, leave_reason = $3, left_by = $4, left_at = $5, version = version + 1 WHERE id = $1
