UPDATE office_holders SET recorded_to = $2
WHERE id IN (SELECT holder_id FROM office_holder_endings WHERE change_id = $1) AND recorded_to = 9223372036854775807
