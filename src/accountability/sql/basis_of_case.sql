SELECT b.notification_id
FROM ladder_basis AS b
WHERE b.case_id = $1
