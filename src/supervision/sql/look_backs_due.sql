SELECT finding_id FROM finding_look_backs WHERE outcome = 'waiting' AND due_on <= $1 ORDER BY finding_id
