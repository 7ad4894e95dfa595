SELECT body FROM assessment_accounts WHERE assessment_id = $1 AND version = $2 AND unit_id = $3 ORDER BY account_id
