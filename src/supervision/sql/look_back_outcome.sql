SELECT outcome FROM finding_look_backs WHERE finding_id = $1
