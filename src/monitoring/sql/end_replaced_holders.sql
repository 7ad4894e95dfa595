UPDATE office_holders SET recorded_to = $2
WHERE id IN (SELECT n.replaces_id FROM office_holders AS n WHERE n.change_id = $1 AND n.replaces_id > 0) AND recorded_to = 9223372036854775807
