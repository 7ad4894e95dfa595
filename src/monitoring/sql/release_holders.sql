UPDATE office_holders SET recorded_from = $2 WHERE change_id = $1
