-- The file $2, if an act or an archive of the account refers to it.
SELECT a.evidence_id FROM account_acts AS a WHERE a.account_id = $1 AND a.evidence_id = $2
UNION ALL
SELECT r.attachment_id FROM account_archives AS r WHERE r.account_id = $1 AND r.attachment_id = $2
