UPDATE finding_look_backs SET outcome = 'for_person' WHERE finding_id = $1
